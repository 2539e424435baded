import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNightlight, type Nightlight } from '../../src/index.js';
import { expectError } from '../support/error.js';
import { expectSound } from '../support/result.js';

const SECRET = 'nobody likes you';
const MEGABYTE = 1_000_000;

let nightlight: Nightlight;
beforeAll(async () => {
  nightlight = await createNightlight();
});
afterAll(() => nightlight.dispose());

describe('a text that nobody meant kindly', () => {
  it.each<[string, string, 'full' | 'partial']>([
    ['empty', '', 'full'],
    ['white space', ' \n\t\u3000', 'full'],
    ['NUL', `\0${SECRET}\0\0`, 'full'],
    ['right-to-left marks', `\u202e\u2067\u200f${SECRET}\u2069\u202c`, 'full'],
    ['nothing but format characters', '\u200b\u200d\u202e'.repeat(20_000), 'full'],
    ['names of object members', '__proto__ constructor toString', 'full'],
    ['a script that the model has not learnt', 'გამარჯობა მეგობარი', 'partial'],
    ['a megabyte of prose', `${SECRET}. `.repeat(MEGABYTE / 18).slice(0, MEGABYTE), 'partial'],
    ['a megabyte of one letter', 'a'.repeat(MEGABYTE), 'partial'],
    ['a megabyte of white space', ' '.repeat(MEGABYTE), 'partial'],
    ['a megabyte of marks', `a${'\u0301'.repeat(MEGABYTE - 1)}`, 'partial'],
    ['a megabyte without a space', 'qwertzuiop'.repeat(MEGABYTE / 10), 'partial'],
  ])('%s: gets a sound result', async (_, text, status) => {
    const result = await nightlight.checkText(text);
    expectSound(text, result);
    expect(result.status).toBe(status);
  });

  // Whether these count as covered is the vocabulary's business.
  it.each([
    ['decorated letters', [...SECRET].map((c) => c + '\u0336\u0308'.repeat(50)).join('')],
    ['lone surrogates', `\ud800 ${SECRET} \udc00\udc00`],
    ['nothing but lone surrogates', '\udfff'.repeat(1_000)],
    ['markers of the model', '<s></s><pad><unk>'],
    ['3,000 joined emoji', '👨‍👩‍👧‍👦'.repeat(3_000)],
    ['code points nobody has assigned', '\u{50000}\u0378\uffff'.repeat(50)],
  ])('%s: gets a sound result', async (_, text) => expectSound(text, await nightlight.checkText(text)));

  it('never says "all clear" about nothing but what it could not read', async () => {
    const result = await nightlight.checkText('𐎀𐎁𐎂 𐎃𐎄'.repeat(5));
    expect(result).toMatchObject({ status: 'partial', partial: [{ code: 'language-not-covered' }] });
  });

  it('gets a sound result at random', async () => {
    const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: 'grapheme' }));
    const check = fc.asyncProperty(texts, async (text) => {
      expectSound(text, await nightlight.checkText(text));
    });
    await fc.assert(check, { numRuns: 100 });
  });

  it('sees the same in a text and in the text with invisible characters in it', async () => {
    const plain = await nightlight.checkText(SECRET);
    const hidden = await nightlight.checkText([...SECRET].join('\u200b'));
    expect(hidden.scores).toEqual(plain.scores);
  });
});

describe('what is no text', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 42],
    ['a bigint', 42n],
    ['a symbol', Symbol(SECRET)],
    ['an array', [SECRET]],
    ['an object', { text: SECRET }],
    ['a String object', Object(SECRET)],
    ['a function', () => SECRET],
    ['bytes', new TextEncoder().encode(SECRET)],
    [
      'an object that throws when read',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error(SECRET);
          },
        },
      ),
    ],
  ])('%s: is refused with invalid-input', async (_, value) => {
    await expectError(nightlight.checkText(value as string), 'invalid-input', SECRET);
  });

  it.each(['direction', 'relationship', 'ageBand'])(
    'a wrong %s is refused without quoting it',
    async (name) => {
      const error = await expectError(
        nightlight.checkText('hi', { [name]: SECRET }),
        'invalid-option',
        SECRET,
      );
      expect(error.message).toContain(name);
    },
  );

  it.each([null, 'incoming', 7])('options that are %j are refused', async (options) => {
    await expectError(nightlight.checkText(SECRET, options as never), 'invalid-option', SECRET);
    await expectError(createNightlight(options as never), 'invalid-option');
  });

  it('still answers afterwards', async () => {
    expectSound(SECRET, await nightlight.checkText(SECRET));
  });
});
