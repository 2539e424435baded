import { describe, expect, it } from 'vitest';
import { chanceOf, sample } from '../../bench/quality/chance.js';
import { allDevLines, type CurriculumLine } from '../../bench/quality/curriculum.js';
import { disguisesFor } from '../../bench/quality/disguises.js';
import { exampleOf } from '../../bench/quality/example.js';
import { groupsIn } from '../../bench/quality/identity-words.js';
import { groupOf } from '../../bench/quality/kinds.js';
import { elsewhere, masked } from '../../bench/quality/masking.js';
import { charactersOf } from '../../bench/quality/toxic-spans.js';

const line = (more: Partial<CurriculumLine>): CurriculumLine => ({
  text: 'see you after school',
  lang: 'en',
  split: 'dev',
  kind: 'everyday',
  y: [],
  severity: 'none',
  ...more,
});

describe('chance', () => {
  it('is the same in every run and even', () => {
    const chance = chanceOf('a line');
    const values = Array.from({ length: 2000 }, chance);
    expect(values).toEqual(Array.from({ length: 2000 }, chanceOf('a line')));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(values.reduce((a, b) => a + b) / 2000).toBeCloseTo(0.5, 1);
  });

  it('samples the same items whatever their order', () => {
    const items = Array.from({ length: 50 }, (_, index) => `line ${index}`);
    const few = sample(items, 7, (item) => item);
    expect(few).toHaveLength(7);
    expect(sample([...items].reverse(), 7, (item) => item)).toEqual(few);
    expect(sample(items, 50, (item) => item)).toBe(items);
  });
});

describe('disguises', () => {
  // Long enough that chance cannot spare every letter.
  const TEXTS = {
    en: 'nobody likes you, just leave the group '.repeat(8),
    zh: '你真的没有朋友，我们不要你说好的 group'.repeat(8),
    ko: '아무도 너를 좋아하지 않아 그룹에서 나가 '.repeat(8),
  };

  it.each(Object.entries(TEXTS))('%s: each changes the text, the same way every time', (language, text) => {
    for (const [name, disguise] of Object.entries(disguisesFor(language))) {
      const changed = disguise(text, chanceOf(name));
      expect(changed, name).toBe(disguise(text, chanceOf(name)));
      // English has none to lose.
      if (name !== 'without diacritics') expect(changed, name).not.toBe(text);
    }
  });

  it('leaves short and empty texts in one piece', () => {
    for (const language of ['en', 'zh', 'ru']) {
      for (const disguise of Object.values(disguisesFor(language))) {
        expect(typeof disguise('', chanceOf('x'))).toBe('string');
        expect(disguise('ok', chanceOf('x')).length).toBeGreaterThan(0);
      }
    }
  });
});

describe('masking', () => {
  it('puts spaces where words were', () => {
    expect(masked('you are mean', [{ start: 8, end: 12 }])).toBe('you are     ');
  });

  it('finds other places of the same length', () => {
    const spans = [{ start: 8, end: 12 }];
    for (let seed = 0; seed < 50; seed++) {
      const [other] = elsewhere('you are mean today', spans, chanceOf(String(seed))) ?? [];
      expect((other?.end ?? 0) - (other?.start ?? 0)).toBe(4);
      expect((other?.end ?? 0) <= 8 || (other?.start ?? 0) >= 12).toBe(true);
    }
  });

  it('says when there is no room', () => {
    expect(elsewhere('you are mean', [{ start: 2, end: 11 }], chanceOf('x'))).toBeNull();
  });
});

describe('charactersOf', () => {
  it('counts code points where spans count UTF-16 units', () => {
    expect([...charactersOf('😂😂 mean', [{ start: 5, end: 9 }])]).toEqual([3, 4, 5, 6]);
    expect([...charactersOf('😂a', [{ start: 0, end: 2 }])]).toEqual([0]);
  });
});

describe('curriculum', () => {
  it('holds lines in sixteen languages that were kept from training', () => {
    const lines = allDevLines();
    expect(new Set(lines.map(({ lang }) => lang)).size).toBe(16);
    expect(lines.every(({ split }) => split === 'dev')).toBe(true);
  });

  it('names categories, and what it does not name does not apply', () => {
    const { truth, attack } = exampleOf(line({ y: ['personal-info-ask', 'profanity'], severity: 'medium' }));
    expect(Object.entries(truth).filter(([, applies]) => applies)).toEqual([['personal-info', true]]);
    expect(Object.keys(truth)).toHaveLength(8);
    expect(attack).toBe(false);
    expect(exampleOf(line({ y: ['threat'], severity: 'high' })).attack).toBe(true);
  });

  it.each([
    [line({ kind: 'family-logistics' }), 'family'],
    [line({ kind: 'idiom-violent' }), 'idioms and hyperbole'],
    [line({ kind: 'counter-speech' }), 'counter-speech'],
    [line({ kind: 'neutral-identity' }), 'identity, neutral or proud'],
    [line({}), 'everyday'],
    [line({ kind: 'exclusion', y: ['bullying'], severity: 'medium' }), 'exclusion'],
    [line({ kind: 'scam', y: ['scam'], severity: 'medium' }), 'scams'],
  ])('%#: %s', (given, group) => {
    expect(groupOf(given)).toBe(group);
  });
});

describe('groupsIn', () => {
  it('finds neutral words as whole words', () => {
    expect(groupsIn('my friend is Deaf and jewish')).toEqual(['Jews', 'disability']);
    expect(groupsIn('他坐轮椅')).toEqual(['disability']);
    expect(groupsIn('a mango and a whiteboard')).toEqual([]);
  });
});
