import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normalise.js';

/** The part of the original that the normalised `part` stands for. */
function source(original: string, part: string): string {
  const { text, starts, ends } = normalise(original);
  const at = text.indexOf(part);
  return original.slice(starts[at], ends[at + part.length - 1]);
}

describe('normalise', () => {
  it.each([
    ['case', 'NoBoDy LIKES You', 'nobody likes you'],
    ['full-width forms', 'ｎｏｂｏｄｙ', 'nobody'],
    ['mathematical letters', '\u{1d427}\u{1d428}\u{1d41b}\u{1d428}\u{1d41d}\u{1d432}', 'nobody'],
    ['zero-width characters', 'no\u200bbo\u200ddy\ufeff', 'nobody'],
    ['bidi controls', '\u202eno\u2066body\u2069', 'nobody'],
    ['NUL and other controls', 'no\0bo\u0007dy\u009f', 'nobody'],
    ['stretched letters', 'noooooobodyyyy', 'noobodyy'],
    ['stretched signs', 'no!!!!!!', 'no!!'],
    ['white space', '\t nobody \n\u3000 likes\u2028you ', 'nobody likes you'],
    ['piled-up marks', `n${'\u0336'.repeat(40)}o`, 'n\u0336\u0336o'],
    ['half-width kana with a voicing sign', 'ｶﾞ', 'ガ'],
    ['decomposed letters', 'nai\u0308ve', 'naïve'],
    ['typographic apostrophes', 'Don’t l‘ami donʼt don＇t ‚x‛ ŉ', "don't l'ami don't don't 'x' 'n"],
    ['typographic quotes', '“so” „so“ ‟so', '"so" "so" "so'],
    ['a word that a digit begins', 'you 1diot, 5tupid 1oser', 'you idiot, stupid loser'],
    ['numbers of things', '5times 1day 4kids 3rd 1st 5k', '5times 1day 4kids 3rd 1st 5k'],
    ['lone surrogates', 'a\ud800b', 'a\ufffdb'],
  ])('folds %s', (_, original, folded) => expect(normalise(original).text).toBe(folded));

  it('keeps repeated digits, which make a telephone number', () => {
    expect(normalise('0777 555 000').text).toBe('0777 555 000');
  });

  it('keeps guillemets and corner brackets', () => {
    expect(normalise('«so» ‹so› 「so」').text).toBe('«so» ‹so› 「so」');
  });

  it('keeps what the signs of other scripts mean', () => {
    expect(normalise('नमस्ते').text).toBe('नमस्ते');
    expect(normalise('שָׁלוֹם').text).toBe('שָׁלוֹם'.normalize('NFKC'));
  });

  it.each([
    ['an unchanged word', 'hi nobody here', 'nobody', 'nobody'],
    ['a word with invisible characters', 'hi n\u200bob\u200ddy x', 'nobdy', 'n\u200bob\u200ddy'],
    ['a stretched word', 'a sooooo b', 'soo', 'sooooo'],
    ['a ligature', 'x ﬁne y', 'fine', 'ﬁne'],
    ['one part of a ligature', 'x ﬁ y', 'i', 'ﬁ'],
    ['a decomposed letter', 'x e\u0301 y', 'é', 'e\u0301'],
    ['letters outside the first plane', '😀 \u{1d41a}\u{1d41b} 😀', 'ab', '\u{1d41a}\u{1d41b}'],
    ['a word with a typographic apostrophe', 'x “I don’t” y', "don't", 'don’t'],
    ['one part of an old apostrophe', 'x ŉ y', "'", 'ŉ'],
    ['Hangul in pieces', 'x \u1112\u1161\u11ab y', '한', '\u1112\u1161\u11ab'],
  ])('knows where %s stood', (_, original, part, stood) => expect(source(original, part)).toBe(stood));
});
