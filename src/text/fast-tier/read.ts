import { isBoxedLetter, isLetterPair, isStandIn, Kind, kinds } from './characters.js';
import { finish, join, SEED, step } from './hash.js';

/** Words, Han characters or signs a block; two neighbouring blocks are one window. */
export const BLOCK = 16;
/** Letters of a word that are looked at; a longer one goes on as the next word. */
const LONGEST = 24;
const MOST_FEATURES = BLOCK * (3 * LONGEST + 8);
const OPEN = 0x3c;
const CLOSE = 0x3e;
const ZERO = 0x30;
/** Stands before the first word. */
const START = 0x9747b28c;
/** A word that a digit begins may be a disguise if it has more letters than 2: not "3pm" or "1st". */
const BEGUN = 4;
/** So many single letters, or Han characters set apart, in a row are a word taken to pieces. */
const APART = 3;

/** Where reading goes on, and what must be remembered from before. */
export interface Cursor {
  /** Next code unit of the folded text. */
  readonly at: number;
  /** Hash of the word before. */
  readonly last: number;
  /** Hash of the word before that. */
  readonly lastButOne: number;
  /** Single letters in a row so far. */
  readonly singles: number;
  /** Han characters since the last gap. */
  readonly run: number;
  /** Han characters in a row, each set apart. */
  readonly parted: number;
}

/** Where every text starts. */
export const BEGINNING: Cursor = { at: 0, last: START, lastButOne: START, singles: 0, run: 0, parted: 0 };

/**
 * What one block holds. The arrays belong to the reader and are overwritten by its next block; the counts say how
 * much of them is filled.
 */
export interface BlockContents {
  /** Hashes of words, neighbours, and groups of letters. */
  readonly features: Uint32Array;
  /** Hashes of words in letters. */
  readonly words: Uint32Array;
  /** Hashes of pairs of Han characters. */
  readonly pairs: Uint32Array;
  /** Hashes of words with digits between letters, or one before them. */
  readonly mixed: Uint32Array;
  featureCount: number;
  wordCount: number;
  pairCount: number;
  mixedCount: number;
  /** Letters of scripts that the tier has not learnt. */
  other: number;
  /** Signs of disguise. */
  disguised: number;
}

/** An empty block to read into. */
export function createContents(): BlockContents {
  return {
    features: new Uint32Array(MOST_FEATURES),
    words: new Uint32Array(BLOCK),
    pairs: new Uint32Array(BLOCK),
    mixed: new Uint32Array(BLOCK),
    featureCount: 0,
    wordCount: 0,
    pairCount: 0,
    mixedCount: 0,
    other: 0,
    disguised: 0,
  };
}

const letters = new Uint16Array(LONGEST + 2);

/**
 * Reads the next block of a folded text.
 * @returns where the one after it starts
 */
export function readBlock(text: string, from: Cursor, out: BlockContents): Cursor {
  const kind = kinds();
  const { features } = out;
  let { at, last, lastButOne, singles, run, parted } = from;
  let count = 0;
  let words = 0;
  let pairs = 0;
  let mixed = 0;
  let other = 0;
  let disguised = 0;
  let lastSign = -1;

  function follow(hash: number): void {
    features[count++] = hash;
    features[count++] = join(last, hash, 1);
    features[count++] = join(lastButOne, hash, 2);
    features[count++] = join(join(lastButOne, last, 3), hash, 4);
    lastButOne = last;
    last = hash;
  }

  for (let units = 0; units < BLOCK && at < text.length; ) {
    const unit = text.charCodeAt(at);
    const what = kind[unit] as number;
    if (what === Kind.han) {
      parted = run > 0 ? 0 : parted + 1;
      run += 1;
      if (parted >= APART) disguised += 1;
      const hash = finish(step(SEED, unit));
      if (run > 1) out.pairs[pairs++] = join(last, hash, 1);
      follow(hash);
      lastSign = -1;
      units += 1;
      at += 1;
      continue;
    }
    if (run > 1) parted = 0;
    run = 0;

    if (what === Kind.latin || what === Kind.digit || what === Kind.other) {
      // A word: letters and digits up to the next gap; the third of a kind in a row is dropped.
      let hash = SEED;
      let numeric = SEED;
      let length = 1;
      let digits = 0;
      let digitInside = false;
      let leet = false;
      let before = -1;
      let beforeThat = -1;
      letters[0] = OPEN;
      for (; at < text.length && length <= LONGEST; at++) {
        const next = text.charCodeAt(at);
        const nextKind = kind[next] as number;
        if (nextKind === Kind.ignored) continue;
        if (nextKind !== Kind.latin && nextKind !== Kind.digit && nextKind !== Kind.other) break;
        if (nextKind === Kind.digit) {
          digitInside = digitInside || digits < length - 1;
          digits += 1;
          letters[length++] = ZERO;
          numeric = step(numeric, ZERO);
        } else {
          if (next === before && next === beforeThat) continue;
          if (digitInside) leet = true;
          if (nextKind === Kind.other) other += 1;
          letters[length++] = next;
        }
        hash = step(hash, next);
        beforeThat = before;
        before = next;
      }
      letters[length] = CLOSE;
      const isNumber = digits === length - 1;
      hash = finish(isNumber ? numeric : hash);
      if (!isNumber) {
        out.words[words++] = hash;
        // "1diot": one digit before letters; "4ever" and the like are known words.
        const begun = digits === 1 && letters[1] === ZERO && length > BEGUN;
        if (leet || begun) out.mixed[mixed++] = hash;
      }
      singles = length === 2 && !isNumber ? singles + 1 : 0;
      if (singles >= APART) disguised += 1;
      for (let i = 0; i < length - 1; i++) {
        let group = step(step(SEED, letters[i] as number), letters[i + 1] as number);
        for (let j = i + 2; j <= length && j < i + 5; j++) {
          group = step(group, letters[j] as number);
          features[count++] = finish(group);
        }
      }
      follow(hash);
      if (
        at + 1 < text.length &&
        isStandIn(text.charCodeAt(at)) &&
        kind[text.charCodeAt(at + 1)] === Kind.latin
      ) {
        disguised += 1;
      }
      lastSign = -1;
      units += 1;
      continue;
    }

    at += 1;
    if (what === Kind.space || what === Kind.ignored) continue;
    if (what === Kind.hidden || what === Kind.low) {
      disguised += 1;
      continue;
    }
    let sign = unit;
    if (what === Kind.high) {
      const low = at < text.length ? text.charCodeAt(at) : 0;
      if (kind[low] !== Kind.low || isBoxedLetter(unit, low)) disguised += 1;
      else if (isLetterPair(unit)) other += 1;
      if (kind[low] === Kind.low) at += 1;
      sign = step(unit, low);
    }
    if (sign === lastSign) continue;
    lastSign = sign;
    features[count++] = finish(step(step(SEED, OPEN), sign));
    units += 1;
  }

  out.featureCount = count;
  out.wordCount = words;
  out.pairCount = pairs;
  out.mixedCount = mixed;
  out.other = other;
  out.disguised = disguised;
  return { at, last, lastButOne, singles, run, parted };
}
