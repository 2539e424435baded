import { expect, it } from 'vitest';
import { normalise } from '../../src/text/normalise.js';
import { goldenTokens } from './golden.js';

it('folds every golden string as models/training/normalise does', () => {
  const rows = goldenTokens();
  const different = rows.filter(({ text, normalised }) => normalise(text).text !== normalised);
  expect(rows.length).toBeGreaterThanOrEqual(2_000);
  expect(different.map(({ text, normalised }) => [text, normalise(text).text, normalised])).toEqual([]);
});

it('has golden strings in ten scripts or more', () => {
  const all = goldenTokens()
    .map(({ text }) => text)
    .join('');
  const scripts =
    'Latin Han Hiragana Katakana Hangul Cyrillic Greek Arabic Hebrew Devanagari Thai Bengali Tamil Georgian Armenian';
  for (const script of scripts.split(' '))
    expect(all, script).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
});
