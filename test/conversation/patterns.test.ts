import { describe, expect, it } from 'vitest';
import type {
  ConversationOptions,
  ConversationResult,
  ConversationTurn,
} from '../../src/conversation/types.js';
import { converse, say } from './support.js';

/** Standing after the last of these turns. */
async function follow(
  turns: readonly ConversationTurn[],
  options?: ConversationOptions,
): Promise<ConversationResult> {
  const chat = converse(options);
  let last: ConversationResult | undefined;
  for (const turn of turns) last = await chat.add(turn);
  return last as ConversationResult;
}

const by = (author: string, found: Record<string, number>, rest: Partial<ConversationTurn> = {}) => ({
  author,
  text: say(found),
  ...rest,
});
const hello = (author: string): ConversationTurn => ({ author, text: 'hello' });
const patternsOf = ({ conversation }: ConversationResult) =>
  conversation.signals.map(({ pattern, severity }) => `${pattern} ${severity}`);

describe('patterns over turns', () => {
  it('says nothing about single messages', async () => {
    for (const category of ['bullying', 'threat', 'self-harm', 'grooming', 'sexual']) {
      const result = await follow([hello('a'), by('a', { [category]: 0.95 })]);
      expect(result.conversation).toMatchObject({
        severity: 'none',
        signals: [],
        alert: null,
        coaching: null,
      });
      expect(result.severity).toBe('high');
    }
  });

  it('repeated bullying by one author is graver than each message', async () => {
    const turns = [
      by('a', { bullying: 0.8 }),
      hello('self'),
      by('a', { hate: 0.8 }),
      by('a', { bullying: 0.8 }),
    ];
    const result = await follow(turns);
    expect(patternsOf(result)).toEqual(['repeated-bullying medium']);
    expect(result.conversation.signals).toMatchObject([
      { turns: [0, 2, 3], authors: ['a'], category: 'bullying' },
    ]);
    expect(patternsOf(await follow([...turns, ...turns, ...turns]))).toEqual(['repeated-bullying high']);
  });

  it('is not put together from several authors, nor from what is long ago', async () => {
    const mean = (author: string) => by(author, { bullying: 0.8 });
    expect(patternsOf(await follow([mean('a'), mean('b'), mean('a')]))).toEqual([]);
    const far = Array.from({ length: 100 }, () => hello('a'));
    expect(patternsOf(await follow([mean('a'), ...far, mean('a'), ...far, mean('a')]))).toEqual([]);
  });

  it('sees a pile-on against the child, and one against somebody else', async () => {
    const mean = (to?: string) =>
      ['a', 'b', 'c'].map((author) => by(author, { bullying: 0.8 }, to === undefined ? {} : { to }));
    const own = await follow(mean());
    expect(patternsOf(own)).toEqual(['pile-on medium']);
    expect(own.conversation.signals[0]?.authors).toEqual(['a', 'b', 'c']);
    expect(own.coaching?.audience).toBe('receiver');
    const others = await follow(mean('d'));
    expect(patternsOf(others)).toEqual(['pile-on medium']);
    expect(others.conversation.coaching?.audience).toBe('bystander');
    expect(patternsOf(await follow(mean().slice(1)))).toEqual([]);
  });

  it('threats that come again are high', async () => {
    const result = await follow([by('a', { threat: 0.75 }), hello('self'), by('a', { threat: 0.95 })]);
    expect(patternsOf(result)).toEqual(['repeated-threats high']);
  });

  it('a threat after something sexual, or about a picture, is blackmail, whoever it is', async () => {
    const threat = by('a', { threat: 0.8 });
    for (const lever of [by('a', { sexual: 0.8 }), by('a', { 'image-request': 0.9 })]) {
      for (const contact of ['unknown', 'trusted'] as const) {
        const result = await follow([lever, hello('self'), threat], { contact });
        expect(patternsOf(result)).toContain('blackmail medium');
      }
    }
    expect(patternsOf(await follow([by('b', { sexual: 0.8 }), threat]))).toEqual([]);
    expect(patternsOf(await follow([by('a', { coercion: 0.9 }), threat], { contact: 'trusted' }))).toContain(
      'blackmail high',
    );
  });

  it('several dark messages say more than one, by a friend and by the child', async () => {
    const dark = (author: string) => [0, 1, 2].map(() => by(author, { 'self-harm': 0.5 }));
    const friend = await follow(dark('a'));
    expect(patternsOf(friend)).toEqual(['danger-other medium']);
    expect(friend.coaching).toMatchObject({ audience: 'receiver', helpline: expect.anything() });
    const own = await follow(dark('self'));
    expect(patternsOf(own)).toEqual(['danger-self medium']);
    expect(own.coaching).toMatchObject({ audience: 'sender', helpline: expect.anything() });
    expect(own.conversation.signals[0]).not.toHaveProperty('authors');
    expect(own.actions).not.toContain('hold');
  });

  it('names stages and turns, in a developer’s words and the child’s', async () => {
    const result = await follow([
      by('a', { risk: 0.4, flattery: 0.8 }),
      hello('self'),
      by('a', { risk: 0.7, secrecy: 0.9 }),
    ]);
    expect(result).toMatchObject({ turn: 2, severity: 'medium', quiet: false, status: 'full' });
    expect(result.stages.secrecy).toBeCloseTo(0.9, 6);
    expect(result.conversation).toMatchObject({
      severity: 'medium',
      firstAlertTurn: 2,
      evidence: [
        { stage: 'flattery', turn: 0 },
        { stage: 'secrecy', turn: 2 },
      ],
      alert: { pattern: 'grooming', category: 'grooming', severity: 'medium', turn: 2, escalation: false },
      coaching: { key: 'grooming.medium.receiver.under-13' },
      words: ['grooming: medium, probability 0.70; flattery on turn 0 (0.80); secrecy on turn 2 (0.90)'],
    });
    expect(result.signals).toMatchObject([
      { category: 'grooming', source: 'conversation-model', pattern: 'grooming' },
    ]);
    expect(result.actions).toContain('offer-help');
  });

  it('gives the child’s own turns no stage', async () => {
    const { stages } = await follow([by('self', { risk: 0.7, secrecy: 0.9 })]);
    expect(new Set(Object.values(stages))).toEqual(new Set([0]));
  });

  it('says it once, is quiet, and says it again only on something new', async () => {
    const chat = converse();
    const results: ConversationResult[] = [];
    const add = async (found: Record<string, number>) => results.push(await chat.add(by('a', found)));
    await add({ risk: 0.7, flattery: 0.8, secrecy: 0.8 });
    for (let i = 0; i < 30; i++) await add({ risk: 0.9 });
    await add({ risk: 0.9, gifts: 0.8 });
    await add({ risk: 0.95 });
    const alerts = results.filter(({ conversation }) => conversation.alert).map(({ turn }) => turn);
    expect(alerts).toEqual([0, 31]);
    expect(results[5]).toMatchObject({ severity: 'medium', quiet: true, coaching: expect.anything() });
    expect(results[5]?.actions).not.toContain('nudge');
    expect(results[31]).toMatchObject({
      severity: 'high',
      quiet: false,
      conversation: { alert: { escalation: true } },
    });
    expect(results.at(-1)?.conversation.firstAlertTurn).toBe(0);
  });

  it('does not wait with coercion', async () => {
    const chat = converse();
    await chat.add(by('a', { risk: 0.7, flattery: 0.8, secrecy: 0.8 }));
    const { conversation } = await chat.add(by('a', { risk: 0.7, coercion: 0.8 }));
    expect(conversation.alert).toMatchObject({ escalation: true });
  });

  it('lets the words about a graver message go first', async () => {
    const { coaching, quiet, severity } = await follow([
      by('a', { risk: 0.7, flattery: 0.8, secrecy: 0.8 }),
      by('a', { threat: 0.95 }),
    ]);
    expect({ severity, quiet }).toEqual({ severity: 'high', quiet: false });
    expect(coaching?.key).toBe('threat.high.receiver.under-13');
  });

  it('is firmer for the youngest, as the policy says', async () => {
    const { conversation } = await follow([by('a', { risk: 0.7, flattery: 0.8, secrecy: 0.8 })], {
      ageBand: 'under-10',
    });
    expect(conversation).toMatchObject({ severity: 'high', alert: { severity: 'high' } });
  });
});
