import { describe, expect, it } from 'vitest';
import { readUnigram } from '../../src/text/unigram.js';

const cut = readUnigram(
  [
    ['<unk>', 0],
    ['a', -3],
    ['b', -3],
    ['ab', -4],
    ['abc', -20],
    ['c', -5],
    ['😀', -6],
  ],
  0,
);
const ids = (text: string) => cut(text).map(({ id }) => id);

describe('readUnigram', () => {
  it('takes the likeliest way, not the longest pieces', () => {
    expect(ids('ab')).toEqual([3]);
    expect(ids('abc')).toEqual([3, 5]);
    expect(ids('ba')).toEqual([2, 1]);
  });

  it('joins neighbouring unknown characters, outside the first plane too', () => {
    expect(cut('ax𐎀yb')).toEqual([
      { id: 1, length: 1 },
      { id: 0, length: 4 },
      { id: 2, length: 1 },
    ]);
    expect(cut('😀')).toEqual([{ id: 6, length: 2 }]);
  });

  it('cuts nothing into nothing', () => expect(cut('')).toEqual([]));
});
