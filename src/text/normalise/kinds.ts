import data from './data/confusables.json' with { type: 'json' };
import { createRanges } from './ranges.js';

/** Zero-width, bidi and other format controls, variation selectors, tags, C0 and C1; white space is none of them. */
export const INVISIBLE = 1;
/** White space of any kind. */
export const SPACE = 2;
/** A letter of any script. */
export const LETTER = 4;
/** A combining mark. */
export const MARK = 8;
/** A decimal digit of any script. */
export const DIGIT = 16;
/** May compose with the one before: marks, Hangul vowels and finals, half-width voicing signs. */
export const JOINS = 32;
/** What words are made of. */
export const WORD = LETTER | MARK | DIGIT;

const PATTERNS: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [SPACE, /[\t-\r\p{Z}\u{85}]/u],
  [INVISIBLE, /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u],
  [LETTER, /\p{L}/u],
  [MARK, /\p{M}/u],
  [DIGIT, /\p{Nd}/u],
  [JOINS, /[\p{M}\u{1160}-\u{11ff}\u{d7b0}-\u{d7ff}\u{ff9e}\u{ff9f}\u{ffa0}-\u{ffdc}]/u],
];

const KNOWN = 128;
/** Asking six patterns costs a microsecond; the answers for the first two planes, emoji among them, are kept. */
const cache = new Uint8Array(0x20000);

/** Which of the kinds above a code point is, as bits. */
export function kindOf(point: number): number {
  const cached = cache[point];
  if (cached) return cached & ~KNOWN;
  const char = String.fromCodePoint(point);
  let kinds = 0;
  for (const [kind, pattern] of PATTERNS) if (pattern.test(char)) kinds |= kind;
  if (kinds & SPACE) kinds &= ~INVISIBLE;
  if (point < cache.length) cache[point] = kinds | KNOWN;
  return kinds;
}

/** Whether a code point is one of `kinds`. */
export function is(point: number | undefined, kinds: number): boolean {
  return point !== undefined && (kindOf(point) & kinds) !== 0;
}

/** Whether a code point is one of a to z. */
export function isSmallLetter(point: number | undefined): boolean {
  return point !== undefined && point >= 0x61 && point <= 0x7a;
}

const latin = createRanges(data.latin);

/** Whether a code point is a letter of the Latin script. */
export function isLatin(point: number | undefined): boolean {
  return point !== undefined && (point < 0x80 ? is(point, LETTER) : latin(point));
}
