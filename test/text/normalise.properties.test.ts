import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normalise.js';

/** Any string at all, lone surrogates included. */
const anything = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) });
/** What attackers and children mix: words, stretches, invisible characters, marks, emoji. */
const messy = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'A',
        'oooo',
        'ﬁ',
        'é',
        'e\u0301',
        'İ',
        '你',
        '한',
        '\u1112\u1161',
        'ｶﾞ',
        '😀',
        '👨‍👩‍👧',
        '🏳️‍🌈',
        '7777',
      ],
      ...[
        ' ',
        '\t',
        '\u3000',
        '\u200b',
        '\u202e',
        '\ufe0f',
        '\0',
        '\u0336',
        '\u0308',
        '\ud800',
        '\udc00',
        '!',
        '…',
        '\u2581',
      ],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
/** What disguises are made of, next to each other in every way. */
const disguised = fc
  .array(
    fc.constantFrom(
      ...[
        'h4te',
        'l0s3r',
        'a',
        'b',
        'd',
        'i',
        't',
        'S',
        '1',
        '4',
        '11',
        '$',
        '@',
        'wh',
        'te',
        'ps5',
        'sw1a',
        '1aa',
      ],
      ...[
        'а',
        'О',
        'Н',
        'н',
        'д',
        'ж',
        'о',
        'α',
        'ν',
        'Σ',
        'σ',
        'ᴀ',
        'ʙ',
        'Ɪ',
        'Ꭺ',
        'ꭺ',
        'օ',
        '亻',
        '尔',
        '氵',
        '去',
      ],
      ...['🇬', '🇧', '🇮', '🅰', '🅱', '🅸', '🅐', '⃣', '\u0301', '\ufe0f', '\u200b', '™', '你'],
      ...[' ', '  ', '   ', '.', '-', '_', '*', "'", '’', 'ʼ', '”', 'ŉ', '!', ',', '\n'],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
const texts = fc.oneof(anything, messy, disguised, fc.string({ unit: 'grapheme' }));
const check = (property: fc.IProperty<[string]>) => fc.assert(property, { numRuns: 500 });

describe('normalise, for any string', () => {
  it('gives one offset pair a code unit, inside the original', () => {
    check(
      fc.property(texts, (original) => {
        const { text, starts, ends } = normalise(original);
        expect([starts.length, ends.length]).toEqual([text.length, text.length]);
        for (let i = 0; i < text.length; i++) {
          expect(starts[i]).toBeLessThan(ends[i] as number);
          expect(ends[i]).toBeLessThanOrEqual(original.length);
        }
      }),
    );
  });

  it('never goes back', () => {
    check(
      fc.property(texts, (original) => {
        const { starts, ends } = normalise(original);
        expect([...starts]).toEqual([...starts].sort((a, b) => a - b));
        expect([...ends]).toEqual([...ends].sort((a, b) => a - b));
      }),
    );
  });

  it('never cuts a surrogate pair of the original', () => {
    check(
      fc.property(texts, (original) => {
        const { starts, ends } = normalise(original);
        for (const at of [...starts, ...ends]) {
          const inside = /^[\ud800-\udbff][\udc00-\udfff]$/.test(original.slice(at - 1, at + 1));
          expect(at > 0 && inside).toBe(false);
        }
      }),
    );
  });

  it('leaves nothing invisible, no double or outer space, no lone surrogate', () => {
    check(
      fc.property(texts, (original) => {
        const { text } = normalise(original);
        expect(text).not.toMatch(/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]|^ | $| {2}/u);
      }),
    );
  });

  it('changes nothing the second time', () => {
    check(
      fc.property(fc.oneof(messy, disguised), (given) => {
        // Its small letter is two code points, which the marks after it may come between.
        const original = given.replaceAll('İ', 'I');
        const { text } = normalise(original);
        expect(normalise(text).text).toBe(text);
      }),
    );
  });

  it('does not see invisible characters between letters', () => {
    const invisible = fc.constantFrom('\u200b', '\u200d', '\u2060', '\u202e', '\u00ad', '\ufeff', '\0');
    fc.assert(
      fc.property(fc.string(), fc.array(fc.tuple(fc.nat(40), invisible)), (plain, added) => {
        const hidden = added.reduce((s, [at, c]) => s.slice(0, at) + c + s.slice(at), plain);
        expect(normalise(hidden).text).toBe(normalise(plain).text);
      }),
    );
  });
});
