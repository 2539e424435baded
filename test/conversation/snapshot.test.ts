import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConversationSnapshot, ConversationTurn } from '../../src/index.js';
import { converse, say } from './support.js';

const TURNS: readonly ConversationTurn[] = [
  { author: 'kim@example.org', text: say({ risk: 0.45, flattery: 0.8, bullying: 0.8 }) },
  { author: 'self', text: say({ 'self-harm': 0.5 }) },
  { author: 'kim@example.org', text: say({ risk: 0.7, secrecy: 0.9, bullying: 0.8 }) },
  { author: 'sam', text: say({ bullying: 0.8 }) },
  { author: 'kim@example.org', text: say({ risk: 0.9, coercion: 0.9, bullying: 0.8, threat: 0.95 }) },
];

async function snapshotAfter(turns: readonly ConversationTurn[], rememberAuthors = false) {
  const chat = converse({ rememberAuthors });
  for (const turn of turns) await chat.add(turn);
  return chat.snapshot();
}

const again = <T>(value: T): T => JSON.parse(JSON.stringify(value));

function reordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reordered);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reordered(inner)]),
  );
}

/** With another value at a path. */
function changed(snapshot: object, path: readonly string[], value: unknown): object {
  let holder = snapshot as Record<string, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  holder[path.at(-1) as string] = value;
  return snapshot;
}

function expectRefused(snapshot: unknown): void {
  const error = { code: 'snapshot-invalid', message: expect.not.stringContaining('hello') };
  expect(() => converse({ snapshot: snapshot as never })).toThrow(expect.objectContaining(error));
}

describe('a snapshot', () => {
  it('goes on as if nothing had happened, wherever the chat was cut', async () => {
    const whole = converse();
    const results = [];
    for (const turn of TURNS) results.push(await whole.add(turn));
    for (let cut = 0; cut < TURNS.length; cut++) {
      const snapshot = again(await snapshotAfter(TURNS.slice(0, cut)));
      const chat = converse({ snapshot });
      for (const [i, turn] of TURNS.slice(cut).entries()) {
        const { turn: index, risk, severity, conversation } = await chat.add(turn);
        const expected = results[cut + i];
        expect({ index, severity }).toEqual({ index: expected?.turn, severity: expected?.severity });
        expect(risk).toBe(expected?.risk);
        expect(conversation.evidence).toEqual(expected?.conversation.evidence);
        expect(conversation.alert).toEqual(expected?.conversation.alert);
      }
    }
  });

  it('survives a store that sorts keys', async () => {
    const snapshot = reordered(await snapshotAfter(TURNS)) as ConversationSnapshot;
    expect(() => converse({ snapshot })).not.toThrow();
  });

  it('holds no text and no author id, unless the app wants ids', async () => {
    const hashed = JSON.stringify(await snapshotAfter(TURNS));
    for (const said of ['kim', 'example', 'sam', '{\\"']) expect(hashed).not.toContain(said);
    expect(JSON.stringify(await snapshotAfter(TURNS, true))).toContain('kim@example.org');
  });

  it('names authors again once they have written, or at once where ids are kept', async () => {
    for (const rememberAuthors of [false, true]) {
      const snapshot = await snapshotAfter(TURNS, rememberAuthors);
      const chat = converse({ snapshot });
      const { conversation } = await chat.add({ author: 'self', text: '' });
      const named = conversation.signals.find(({ pattern }) => pattern === 'repeated-bullying')?.authors;
      expect(named).toEqual(rememberAuthors ? ['kim@example.org'] : undefined);
      const next = await chat.add({ author: 'kim@example.org', text: '' });
      expect(next.conversation.signals.map(({ authors }) => authors)).toContainEqual(['kim@example.org']);
    }
  });

  it('has other hashes for the same author in every conversation', async () => {
    const keys = async () => (await snapshotAfter(TURNS)).state.authors.others.map(({ key }) => key);
    expect(await keys()).not.toEqual(await keys());
  });

  it('is a copy: the conversation goes on by itself', async () => {
    const chat = converse();
    await chat.add(TURNS[0] as ConversationTurn);
    const snapshot = chat.snapshot();
    const kept = again(snapshot);
    await chat.add(TURNS[2] as ConversationTurn);
    expect(snapshot).toEqual(kept);
  });

  it.each([
    ['another format', ['format'], 2],
    ['another text model', ['models', 'text'], '0'],
    ['another conversation model', ['models', 'conversation'], null],
    ['a risk of 2', ['state', 'grooming', 'risk'], 2],
    ['another risk', ['state', 'grooming', 'risk'], 0],
    ['a shorter state', ['state', 'network'], [1]],
    ['a text in it', ['state', 'note'], 'hello'],
  ])('is refused with %s', async (_, path, value) => {
    expectRefused(changed(again(await snapshotAfter(TURNS)), path, value));
  });

  it.each([null, 'hello', [], {}, 7])('is no %j', (value) => expectRefused(value));

  it('is refused after any change of one value', async () => {
    const original = again(await snapshotAfter(TURNS));
    const paths: string[][] = [];
    const walk = (value: unknown, path: string[]) => {
      if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
      } else paths.push(path);
    };
    walk(original, []);
    const values = fc.oneof(fc.integer(), fc.double(), fc.string(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.constantFrom(...paths), values, (path, value) => {
        const snapshot = changed(again(original), path, value);
        fc.pre(JSON.stringify(snapshot) !== JSON.stringify(original));
        expectRefused(snapshot);
      }),
    );
  });
});
