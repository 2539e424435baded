import { describe, expect, it } from 'vitest';
import { TUNING } from '../../src/conversation/tuning.js';
import type { ConversationTurn } from '../../src/index.js';
import { NightlightError } from '../../src/index.js';
import { expectError } from '../support/error.js';
import { converse, partsWith, say } from './support.js';

const hello = (author = 'a'): ConversationTurn => ({ author, text: 'hello' });

describe('a conversation', () => {
  it('handles empty turns and one author only', async () => {
    const chat = converse();
    for (const text of ['', ' ', '\n', '\ud800']) {
      expect(await chat.add({ author: 'a', text })).toMatchObject({ severity: 'none', status: 'full' });
    }
    expect(chat.snapshot().state).toMatchObject({ turns: 4, flow: { previous: 1 } });
  });

  it('knows the child by `self`, by default as self and child', async () => {
    const own = { author: 'child', text: say({ bullying: 0.8 }) };
    expect((await converse().add(own)).coaching?.audience).toBe('sender');
    expect((await converse({ self: 'kim' }).add(own)).coaching?.audience).toBe('receiver');
    expect((await converse({ self: 'kim' }).add({ ...own, author: 'kim' })).coaching?.audience).toBe(
      'sender',
    );
  });

  it('takes times that run backwards, and any author', async () => {
    const chat = converse();
    for (const [time, author] of [
      [5, 'a'],
      [3, ''],
      ['2026-01-01T00:00:00Z', '__proto__'],
      [-1, 'constructor'],
    ] as const)
      await chat.add({ author, text: 'hello', time });
    expect(chat.snapshot().state.authors.others).toHaveLength(4);
  });

  it('keeps the order of turns that are added at once', async () => {
    let running = 0;
    const parts = partsWith();
    const chat = converse(
      {},
      {
        async look(text, context, signal) {
          expect(++running).toBe(1);
          await new Promise((resolve) => setTimeout(resolve, text.length % 3));
          running -= 1;
          return parts.look('', context, signal);
        },
      },
    );
    const texts = Array.from({ length: 20 }, (_, i) => 'x'.repeat((7 * i) % 11));
    const results = await Promise.all(texts.map((text) => chat.add({ author: 'a', text })));
    expect(results.map(({ turn }) => turn)).toEqual(texts.map((_, i) => i));
  });

  it('keeps no trace of a turn that is aborted, before or while it is looked at', async () => {
    const parts = partsWith();
    const controller = new AbortController();
    let stops = false;
    const chat = converse(
      {},
      {
        async look(...args) {
          if (stops) controller.abort();
          return parts.look(...args);
        },
      },
    );
    await chat.add(hello());
    const before = chat.snapshot();
    await expectError(chat.add(hello(), { signal: AbortSignal.abort() }), 'aborted');
    stops = true;
    await expectError(chat.add(hello(), { signal: controller.signal }), 'aborted', 'hello');
    expect(chat.snapshot()).toEqual(before);
    expect(await chat.add(hello())).toMatchObject({ turn: 1 });
  });

  it('keeps no trace of a turn whose message could not be looked at', async () => {
    let fails = true;
    const parts = partsWith();
    const chat = converse(
      {},
      {
        async look(...args) {
          if (fails) throw new NightlightError('inference-failed', 'no');
          return parts.look(...args);
        },
      },
    );
    await expectError(chat.add(hello()), 'inference-failed');
    fails = false;
    expect(await chat.add(hello())).toMatchObject({ turn: 0 });
  });

  it.each([
    ['no object', null],
    ['a text for a turn', 'hello'],
    ['no author', { text: 'hello' }],
    ['no text', { author: 'a' }],
    ['a time that is none', { author: 'a', text: 'hello', time: Number.NaN }],
    ['a list of receivers', { author: 'a', text: 'hello', to: ['b'] }],
  ])('refuses %s', async (_, turn) => {
    await expectError(converse().add(turn as never), 'invalid-input', 'hello');
  });

  it.each([
    ['contact', { contact: 'mum' }],
    ['ageBand', { ageBand: '12' }],
    ['self', { self: 7 }],
    ['rememberAuthors', { rememberAuthors: 'yes' }],
    ['options', null],
  ])('names the option %s when it is wrong', (name, options) => {
    const make = () => converse(options as never);
    expect(make).toThrow(
      expect.objectContaining({ code: 'invalid-option', message: expect.stringContaining(name) }),
    );
  });

  it('does not mind what the app does to its turn afterwards', async () => {
    const chat = converse();
    const first = chat.add(hello());
    const turn = { author: 'a', text: say({ bullying: 0.95 }) };
    const second = chat.add(turn);
    turn.text = 'hello';
    await first;
    expect(await second).toMatchObject({ severity: 'high' });
  });

  it('forgets on reset, after the turns added before', async () => {
    const chat = converse();
    const added = chat.add({ author: 'a', text: say({ risk: 0.9 }) });
    await chat.reset();
    expect((await added).risk).toBeCloseTo(0.9, 6);
    expect(await chat.add(hello())).toMatchObject({ turn: 0, risk: 0 });
  });

  it('is closed for good, for turns that wait too', async () => {
    const chat = converse();
    const waiting = expectError(chat.add(hello()), 'disposed');
    chat.close();
    chat.close();
    await waiting;
    await expectError(chat.add(hello()), 'disposed');
    await expectError(chat.reset(), 'disposed');
    expect(() => chat.snapshot()).toThrow(NightlightError);
  });

  it('forgets the author silent for longest when there are too many', async () => {
    const chat = converse();
    for (let i = 0; i < TUNING.authors; i++) await chat.add(hello(`a${i}`));
    await chat.add(hello('a0'));
    await chat.add(hello('new'));
    const numbers = chat.snapshot().state.authors.others.map(({ number }) => number);
    expect(numbers).toHaveLength(TUNING.authors);
    expect(numbers).toContain(1);
    expect(numbers).not.toContain(2);
  });

  it('is as small after 10,000 turns as a group of 50 can make it', async () => {
    const chat = converse();
    const text = say({
      risk: 0.9,
      bullying: 0.8,
      threat: 0.8,
      sexual: 0.8,
      'self-harm': 0.8,
      secrecy: 0.9,
      gifts: 0.9,
    });
    for (let i = 0; i < 10_000; i++) {
      await chat.add({ author: `a${i % 60}`, text: i % 13 && i > 1_000 ? 'hello' : text });
    }
    const snapshot = chat.snapshot();
    expect(snapshot.state.turns).toBe(10_000);
    expect(JSON.stringify(snapshot).length).toBeLessThan(250_000);
  });
});

describe('the conversation model', () => {
  it('is missing: the rest goes on, and says so', async () => {
    const chat = converse(
      {},
      {
        network: async () => {
          throw new NightlightError('model-missing', 'none');
        },
      },
    );
    const signs = { author: 'a', text: say({ grooming: 0.8 }) };
    const first = await chat.add(signs);
    expect(first).toMatchObject({
      status: 'partial',
      partial: [{ code: 'conversation-model-missing' }],
      severity: 'medium',
      conversation: { severity: 'none' },
    });
    await chat.add(signs);
    const third = await chat.add(signs);
    expect(third.risk).toBeGreaterThan(first.risk);
    expect(third.conversation).toMatchObject({
      severity: 'medium',
      firstAlertTurn: 2,
      signals: [{ pattern: 'repeated-signs', turns: [0, 1, 2] }],
    });
  });

  it('does not fit: every turn is refused', async () => {
    const chat = converse(
      {},
      {
        network: async () => {
          throw new NightlightError('model-corrupt', 'no');
        },
      },
    );
    await expectError(chat.add(hello()), 'model-corrupt');
    await expectError(chat.add(hello()), 'model-corrupt');
  });

  it('fails on a turn: that turn is partial, and what it remembers stays', async () => {
    const network = await partsWith().network();
    let fails = false;
    const chat = converse(
      {},
      {
        network: async () => ({
          ...network,
          async step(...args) {
            if (fails) throw new NightlightError('inference-failed', 'no');
            return network.step(...args);
          },
        }),
      },
    );
    await chat.add({ author: 'a', text: say({ risk: 0.4 }) });
    const before = chat.snapshot().state;
    fails = true;
    const result = await chat.add({ author: 'a', text: say({ risk: 0.9, bullying: 0.8 }) });
    expect(result).toMatchObject({
      status: 'partial',
      partial: [{ code: 'conversation-model-failed' }],
      severity: 'medium',
    });
    expect(result.risk).toBeCloseTo(0.4, 6);
    const { network: remembered, turns } = chat.snapshot().state;
    expect({ remembered, turns }).toEqual({ remembered: before.network, turns: 2 });
    fails = false;
    expect(await chat.add(hello())).toMatchObject({ turn: 2, status: 'full' });
  });

  it('is loaded by the first turn, once', async () => {
    let loads = 0;
    const network = await partsWith().network();
    const chat = converse(
      {},
      {
        network: async () => {
          loads += 1;
          return network;
        },
      },
    );
    expect(loads).toBe(0);
    await Promise.all([chat.add(hello()), chat.add(hello())]);
    expect(loads).toBe(1);
  });

  it('is not asked about a text that has no embedding', async () => {
    const parts = partsWith();
    const chat = converse(
      {},
      {
        look: async (...args) => ({ ...(await parts.look(...args)), embedding: undefined }),
      },
    );
    expect(await chat.add(hello())).toMatchObject({ partial: [{ code: 'conversation-model-failed' }] });
  });
});
