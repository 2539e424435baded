import { describe, expect, it } from 'vitest';
import { ENGLISH, loadCatalogue } from '../../src/coaching/index.js';
import { createMistakeRecord, keepProof, proofText, why } from '../../src/record/index.js';
import { CATEGORIES, type CheckResult, type Signal } from '../../src/signals/index.js';

const now = () => new Date('2026-11-22T10:00:00Z');
const scores = Object.fromEntries(CATEGORIES.map((category) => [category, 0.1])) as CheckResult['scores'];
const versions = { nightlight: '0.1.0', models: { text: '1' }, policy: 'standard' };
const bullying: Signal = {
  category: 'bullying',
  severity: 'medium',
  probability: 0.8,
  spans: [{ start: 0, end: 6 }],
  source: 'text-model',
  reason: 'banter',
};
const result = { signals: [bullying], scores: { ...scores, bullying: 0.8 }, versions, partial: [] };
const nothing = { ...result, signals: [], scores };

describe('the record of mistakes', () => {
  it('holds what the result said, and no text', () => {
    expect(createMistakeRecord({ now }).mark(result, { kind: 'wrong' })).toEqual({
      id: 1,
      kind: 'wrong',
      category: 'bullying',
      severity: 'medium',
      probability: 0.8,
      versions,
      markedOn: '2026-11-22T10:00:00.000Z',
      by: 'child',
    });
  });

  it('holds text only when the person adds it', () => {
    const record = createMistakeRecord({ now });
    const missed = record.mark(nothing, {
      kind: 'missed',
      category: 'scam',
      by: 'guardian',
      text: 'free gift cards',
    });
    expect(missed).toMatchObject({
      severity: 'none',
      probability: 0.1,
      by: 'guardian',
      text: 'free gift cards',
    });
  });

  it('asks which category was missed where the result names none', () => {
    const mark = () => createMistakeRecord().mark(nothing, { kind: 'missed' });
    expect(mark).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });

  it('can be taken back, cleared and limited', () => {
    const record = createMistakeRecord({ now, limit: 2 });
    const ids = [1, 2, 3].map(() => record.mark(result, { kind: 'wrong' }).id);
    expect(record.list().map(({ id }) => id)).toEqual(ids.slice(1));
    expect(record.remove(3)).toBe(true);
    expect(record.remove(3)).toBe(false);
    record.clear();
    expect(record.list()).toEqual([]);
  });

  it('comes back from its own export, and goes on counting', () => {
    const record = createMistakeRecord({ now });
    record.mark(result, { kind: 'wrong' });
    const restored = createMistakeRecord({ now, restore: record.exportJson() });
    expect(restored.list()).toEqual(record.list());
    expect(restored.mark(result, { kind: 'wrong' }).id).toBe(2);
  });

  it.each([
    'nonsense: my secret',
    'null',
    '[]',
    '{"format":"nightlight-mistakes","version":1,"mistakes":[{"text":"my secret"}]}',
  ])('refuses %s and does not repeat it', (restore) => {
    const refusal = { code: 'invalid-input', message: expect.not.stringContaining('secret') };
    expect(() => createMistakeRecord({ restore })).toThrow(expect.objectContaining(refusal));
  });
});

describe('keepProof', () => {
  const proof = keepProof(
    [
      {
        author: 'Sam',
        text: 'nobody likes you\nreally',
        time: '2026-11-21T18:00:00Z',
        result: { severity: 'medium', signals: [bullying] },
      },
      { author: 'me', text: 'please stop' },
    ],
    { note: 'It started on Monday.', place: 'Class chat', now },
  );

  it('keeps the words unchanged and says what was noticed', () => {
    expect(proof).toEqual({
      format: 'nightlight-proof',
      version: 1,
      madeOn: '2026-11-22T10:00:00.000Z',
      place: 'Class chat',
      note: 'It started on Monday.',
      messages: [
        {
          author: 'Sam',
          text: 'nobody likes you\nreally',
          time: '2026-11-21T18:00:00Z',
          noticed: ['bullying: medium'],
        },
        { author: 'me', text: 'please stop' },
      ],
    });
    expect(JSON.parse(JSON.stringify(proof))).toEqual(proof);
  });

  it('reads as plain text', () => {
    expect(proofText(proof)).toBe(
      [
        'Kept on 2026-11-22T10:00:00.000Z',
        'From: Class chat',
        'Note: It started on Monday.',
        '',
        'Sam, 2026-11-21T18:00:00Z',
        '  nobody likes you',
        '  really',
        '  (noticed as a possibility: bullying: medium)',
        '',
        'me',
        '  please stop',
        '',
      ].join('\n'),
    );
  });

  it('refuses to be a proof of nothing', () => {
    expect(() => keepProof([])).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});

describe('why', () => {
  it('tells a child what was seen, that it is a guess, and what to do about it', async () => {
    expect(why(result, ENGLISH).child).toEqual([
      'Some words here are often used to hurt someone.',
      'This is a fairly clear hint.',
      'A program on this device made this guess, and it can be wrong.',
      'The program told nobody else.',
      'You can mark it as a mistake.',
    ]);
    expect(why(result, await loadCatalogue('de')).child[1]).toBe('Das ist ein ziemlich klarer Hinweis.');
    expect(why(nothing, ENGLISH).child).toEqual([]);
  });

  it('tells a developer everything, with the policy’s reason in words', () => {
    const { developer } = why(result, ENGLISH);
    expect(developer.signals).toEqual([
      {
        category: 'bullying',
        severity: 'medium',
        probability: 0.8,
        source: 'text-model',
        spans: [{ start: 0, end: 6 }],
        reason: 'Among friends of 13 and over a mild rough line is usually banter.',
      },
    ]);
    expect(developer.versions).toBe(versions);
    const ours = { ...result, signals: [{ ...bullying, reason: 'Our counsellors asked for it.' }] };
    expect(why(ours, ENGLISH).developer.signals[0]?.reason).toBe('Our counsellors asked for it.');
  });
});
