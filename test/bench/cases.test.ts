import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { everydayCases, functionalCases } from '../../bench/quality/cases.js';

const CURRICULUM = new URL('../../models/training/curriculum/', import.meta.url);
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

describe('cases of independent writers', () => {
  const cases = [...functionalCases('en'), ...functionalCases('zh'), ...everydayCases()];

  it('are none of our training lines, letter for letter', () => {
    const known = new Set<string>();
    for (const name of readdirSync(CURRICULUM).filter((file) => file.startsWith('lines-')))
      for (const line of readFileSync(new URL(name, CURRICULUM), 'utf8').trim().split('\n'))
        known.add(letters(JSON.parse(line).text));
    expect(cases.filter(({ text }) => known.has(letters(text)))).toEqual([]);
  });

  it('come once each', () => {
    expect(new Set(cases.map(({ text }) => letters(text))).size).toBe(cases.length);
  });

  it('are about half harmful in each language', () => {
    for (const language of ['en', 'zh'] as const) {
      const mine = functionalCases(language);
      expect(mine.filter(({ harmful }) => harmful).length / mine.length).toBeCloseTo(0.5, 1);
    }
  });
});
