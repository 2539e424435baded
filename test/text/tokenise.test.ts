import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normalise.js';
import { UNKNOWN } from '../../src/text/tokenise.js';
import { tokenise } from '../support/text-model.js';
import { goldenTokens } from './golden.js';

/** Spaces are in no piece, and nor is the sign that stands for them in the vocabulary. */
const isSpace = (text: string) => /^[ \u2581]*$/.test(text);

/** Asserts that the pieces, one after the other, are the text but for its spaces. */
function expectWhole(text: string) {
  const { starts, ends } = tokenise(text, Number.POSITIVE_INFINITY);
  let at = 0;
  for (const [i, start] of starts.entries()) {
    expect(isSpace(text.slice(at, start)), `between pieces of ${JSON.stringify(text)}`).toBe(true);
    expect(start).toBeGreaterThanOrEqual(at);
    at = ends[i] as number;
  }
  expect(isSpace(text.slice(at)), `after the pieces of ${JSON.stringify(text)}`).toBe(true);
  expect(at).toBeLessThanOrEqual(text.length);
}

describe('tokenise', () => {
  it('gives offsets that put every golden string together again', () => {
    for (const { normalised } of goldenTokens()) expectWhole(normalised);
  });

  it('gives offsets that put any string together again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expectWhole(normalise(text).text)));
  });

  it('takes what looks like a marker of the model for text', () => {
    for (const text of ['<pad>', '<s>', '</s>', 'a </s> b', '<unk>']) {
      for (const id of tokenise(text, 100).ids) expect(id).not.toBeOneOf([0, 2, 3]);
    }
  });

  it('knows the letters of English and Chinese, and says so when it does not know a script', () => {
    const unknown = (text: string) => tokenise(text, 100).ids.filter((id) => id === UNKNOWN).length;
    expect(unknown('the quick brown fox jumps over the lazy dog')).toBe(0);
    expect(unknown('我们一起去图书馆吧')).toBe(0);
    expect(unknown('𐎀𐎁𐎂')).toBeGreaterThan(0);
  });

  it('stops at the limit and says that it did', () => {
    const text = 'homework '.repeat(100).trim();
    expect(tokenise(text, 1_000)).toMatchObject({ complete: true });
    const cut = tokenise(text, 10);
    expect(cut.complete).toBe(false);
    expect(cut.ids.length).toBeGreaterThanOrEqual(10);
    expect(cut.ids.length).toBeLessThan(20);
  });

  it('cuts an unbroken run of letters in time that grows with its length', () => {
    const time = (units: number) => {
      const text = 'abcdefghijklmnop'.repeat(units / 16);
      const begin = performance.now();
      tokenise(text, Number.POSITIVE_INFINITY);
      return performance.now() - begin;
    };
    time(4_000);
    expect(time(64_000) / Math.max(20, time(16_000))).toBeLessThan(10);
  });

  it('cuts an unbroken run outside the first plane between characters', () => {
    const text = `a${'😀'.repeat(600)}`;
    const { starts, ends } = tokenise(text, Number.POSITIVE_INFINITY);
    for (const at of [...starts, ...ends]) expect(text.slice(at)).not.toMatch(/^[\udc00-\udfff]/);
  });
});
