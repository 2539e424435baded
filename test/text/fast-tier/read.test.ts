import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/text/fast-tier/fold.js';
import {
  BEGINNING,
  type BlockContents,
  createContents,
  readBlock,
} from '../../../src/text/fast-tier/read.js';

/** What the reader made of "Don't be late, 7 pm 你好" when the shipped weights were trained. */
const GOLDEN = {
  words: [2576195420, 29953445, 3639720210, 1889861819],
  pairs: [1768618185],
  features: 54,
  xor: 1355465084,
};

/** All blocks of a text, with copies of what they hold. */
function read(text: string) {
  const contents = createContents();
  const folded = fold(text).text;
  const blocks: (Pick<BlockContents, 'other' | 'disguised' | 'mixedCount'> & {
    features: number[];
    words: number[];
    pairs: number[];
  })[] = [];
  for (let from = BEGINNING; from.at < folded.length; ) {
    from = readBlock(folded, from, contents);
    blocks.push({
      features: [...contents.features.subarray(0, contents.featureCount)],
      words: [...contents.words.subarray(0, contents.wordCount)],
      pairs: [...contents.pairs.subarray(0, contents.pairCount)],
      mixedCount: contents.mixedCount,
      other: contents.other,
      disguised: contents.disguised,
    });
  }
  return blocks;
}

const sum = (text: string, key: 'other' | 'disguised' | 'mixedCount') =>
  read(text).reduce((total, block) => total + block[key], 0);

describe('reading blocks', () => {
  it('hashes as the shipped weights were trained', () => {
    // These numbers never change without new weights.
    const [block] = read("Don't be late, 7 pm 你好");
    expect(block?.words).toEqual(GOLDEN.words);
    expect(block?.pairs).toEqual(GOLDEN.pairs);
    expect(block?.features.length).toBe(GOLDEN.features);
    expect(block?.features.reduce((a, b) => (a ^ b) >>> 0, 0)).toBe(GOLDEN.xor);
  });

  it('reads capitals, full-width letters, stretched letters and apostrophes as plain ones', () => {
    const plain = read('dont be sooo late');
    for (const same of ["DON'T be soooooo late", 'don’t be soo late', 'ｄｏｎｔ be sooo late']) {
      expect(read(same)[0]?.words.slice(0, 2)).toEqual(plain[0]?.words.slice(0, 2));
      expect(read(same)[0]?.words.at(-1)).toBe(plain[0]?.words.at(-1));
    }
  });

  it.each([
    'd o n t',
    'y.o.u',
    'f*n',
    's!lly',
    'hel\u200blo',
    'h\u0336ello',
    '🅰🅱',
    '你.真.好',
    '你 真 好',
    '\ud800 x',
  ])('notices the disguise in %j', (text) => expect(sum(text, 'disguised')).toBeGreaterThan(0));

  it.each([
    'see you at 7',
    'e.g. this one',
    'a b',
    '你好，明天见',
    '👨‍👩‍👧 ❤️ 👍🏽',
    'no way!!!',
    'Zoë, naïve',
  ])('sees none in %j', (text) => expect(sum(text, 'disguised')).toBe(0));

  it('counts letters of other scripts', () => {
    expect(sum('привет', 'other')).toBe(6);
    expect(sum('pаypal', 'other')).toBe(1);
    expect(sum('𐎀𐎁 𠀀', 'other')).toBe(3);
    expect(sum('hello 你好 😀🎵🏴\u{e0067}\u{e0062}\u{e007f}', 'other')).toBe(0);
  });

  it('counts digits between letters, and one before more than two', () => {
    expect(sum('h3llo l8r', 'mixedCount')).toBe(2);
    expect(sum('1diot 2nite', 'mixedCount')).toBe(2);
    expect(sum('4u b4 10am mp3 3pm 1st 30mins', 'mixedCount')).toBe(0);
  });

  it('holds nothing for texts without letters and signs', () => {
    expect(read('')).toEqual([]);
    expect(read(' \n\t')[0]?.features).toEqual([]);
  });

  it('never fails, ends, and stays in its arrays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const blocks = read(text);
        return blocks.length <= fold(text).text.length;
      }),
    );
    for (const unit of ['a ', '!?', '你', '你a', '😀👍', 'ab'.repeat(12)]) {
      expect(read(unit.repeat(3000)).length).toBeGreaterThan(5);
    }
  });
});
