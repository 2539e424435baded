import type { Span } from '../signals/index.js';
import { simplify } from './traditional.js';

/**
 * A text folded for the finders, and where each code unit came from. Unlike the text model's normaliser it keeps
 * line ends and repeated letters, since both mean something in an address or a password.
 */
export interface Reading {
  /** The text as it was given. */
  readonly original: string;
  /** Folded text: NFKC, small letters, plain quotes and dashes, nothing invisible, common Chinese words simplified. */
  readonly text: string;
  /** For code unit `i` of `text`: first original code unit it stands for. Never decreases. */
  readonly starts: Uint32Array;
  /** For code unit `i` of `text`: one past the last original code unit it stands for. Never decreases. */
  readonly ends: Uint32Array;
}

/** Invisible characters, and the square of keycap digits. */
const DROPPED = /\p{Default_Ignorable_Code_Point}|\u{20e3}/u;
const QUOTE = /[\u2018\u2019\u02bc\u00b4`]/;
const DASH = /[\u2010-\u2015\u2212]/;
/** Unfolds to more than a line of text: no name or number is written with it. */
const MOST_UNFOLDED = 4;

let shared: Reading | undefined;

/**
 * Runs what reads one text more than once: while `read` runs, every `readText` of this text gives the same reading.
 * Nothing is kept after it, since no text stays in memory longer than its check.
 */
export function sharingReading<T>(text: string, read: () => T): T {
  const outer = shared;
  shared = fold(text);
  try {
    return read();
  } finally {
    shared = outer;
  }
}

/** Folds a text. Linear time. */
export function readText(original: string): Reading {
  return shared?.original === original ? shared : fold(original);
}

function fold(original: string): Reading {
  const parts: string[] = [];
  const starts = new Uint32Array(original.length * MOST_UNFOLDED);
  const ends = new Uint32Array(original.length * MOST_UNFOLDED);
  let length = 0;
  let at = 0;
  for (const point of original) {
    const start = at;
    at += point.length;
    const folded = foldPoint(point);
    // What is invisible belongs to the character before it.
    if (folded === '' && length > 0) ends[length - 1] = at;
    for (let i = 0; i < folded.length; i++) {
      starts[length] = start;
      ends[length] = at;
      length += 1;
    }
    parts.push(folded);
  }
  return {
    original,
    text: parts.join(''),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}

function foldPoint(point: string): string {
  if (point <= '~' && point.length === 1) return point.toLowerCase();
  // The Han characters of every day: NFKC leaves them alone, and asking it of each takes most of the time.
  if (point >= '\u4e00' && point <= '\u9fff') return simplify(point);
  if (DROPPED.test(point)) return '';
  if (QUOTE.test(point)) return "'";
  if (DASH.test(point)) return '-';
  const folded = simplify(point.normalize('NFKC').toLowerCase());
  return folded.length > MOST_UNFOLDED ? point : folded;
}

/** The place in the original text of a half-open range of the folded one; `end` after `start`. */
export function originalSpan({ starts, ends }: Reading, { start, end }: Span): Span {
  return { start: starts[start] as number, end: ends[end - 1] as number };
}
