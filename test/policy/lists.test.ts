import { describe, expect, it } from 'vitest';
import { decide, matchTerms, STANDARD } from '../../src/policy/index.js';

describe('matchTerms', () => {
  it('finds whole words in any case, with spans of the original', () => {
    const text = 'Hey DONKEY, donkeys are fine. donkey!';
    const { blocked } = matchTerms(text, { block: [{ term: 'donkey', category: 'bullying', level: 'low' }] });
    expect(blocked).toHaveLength(1);
    expect(blocked[0]?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['DONKEY', 'donkey']);
  });

  it('finds terms inside unspaced scripts and terms made of pattern characters', () => {
    expect(matchTerms('我的小笨蛋来了', { allow: ['小笨蛋'] }).allowed).toEqual([{ start: 2, end: 5 }]);
    expect(matchTerms('a+b? c-d', { allow: ['a+b?', 'c-d', ' '] }).allowed).toHaveLength(2);
  });

  it('reports no signal for a term that does not occur', () => {
    expect(
      matchTerms('hello', { block: [{ term: 'bye', category: 'scam', level: 'high' }] }).blocked,
    ).toEqual([]);
  });
});

describe('allowed terms', () => {
  const signal = {
    category: 'bullying',
    level: 'medium',
    probability: 0.7,
    spans: [{ start: 4, end: 10 }],
  } as const;
  const input = {
    signals: [signal],
    ageBand: '13-15',
    direction: 'incoming',
    relationship: 'unknown',
    allowed: [{ start: 3, end: 10 }],
  } as const;
  const severityOf = (change: object) =>
    decide({ ...input, signals: [{ ...signal, ...change }] }, STANDARD).severity;

  it('drop a signal that rests on nothing else', () => {
    expect(decide(input, STANDARD).severity).toBe('none');
    expect(decide({ ...input, allowed: [] }, STANDARD).severity).toBe('medium');
  });

  it('drop nothing that rests on more, on something unknown, on self-harm or on coercion', () => {
    expect(severityOf({ spans: [...signal.spans, { start: 20, end: 22 }] })).toBe('medium');
    expect(severityOf({ spans: [] })).toBe('medium');
    expect(severityOf({ category: 'self-harm' })).toBe('medium');
    expect(severityOf({ decisive: true })).toBe('medium');
  });
});
