import { besideSurrogates } from './text/surrogates.js';

/**
 * Cuts a long draft into blocks that are read one by one, each with its neighbours, so that a keystroke costs the
 * blocks it changed and not the whole draft. Cuts depend on the text alone, so the same draft is always read the same
 * way. Blocks before a change stay what they were; those after it do from where a cut falls on an earlier one.
 */

/** A half-open range of a text that is read as one, UTF-16. */
export interface Block {
  /** What belongs to this block: finds that start here. */
  readonly start: number;
  readonly end: number;
  /** What is read with it. */
  readonly from: number;
  readonly to: number;
}

/** Drafts up to this length are one block: almost every message. */
const SHORT = 768;
/** So are longer ones than this: read in blocks that overlap, a pasted telephone book would take seconds. */
const LONG = 16_384;
/** A block ends at the first gap from here on. */
const LEAST = 128;
/** Without a gap it ends here. */
const MOST = 384;
/** Blocks read before and after: the words around a find that decide about it stand within two lines or so. */
const BEFORE = 2;
const AFTER = 1;
/** No word, name or link has one of these inside; what has, such as an address, is read with its neighbours. */
const GAP = /[\s，。！？；、]/g;

/** The blocks of a text, in order; together they are all of it. Linear time. */
export function blocksOf(text: string): Block[] {
  const cuts = text.length <= SHORT || text.length > LONG ? [0, text.length] : cutsOf(text);
  const at = (index: number) => cuts[Math.min(Math.max(index, 0), cuts.length - 1)] as number;
  return cuts.slice(1).map((end, i) => ({ start: at(i), end, from: at(i - BEFORE), to: at(i + 1 + AFTER) }));
}

function cutsOf(text: string): number[] {
  const cuts = [0];
  for (let last = 0; text.length - last > LEAST; ) {
    GAP.lastIndex = last + LEAST;
    const gap = GAP.exec(text)?.index ?? text.length;
    last = Math.min(gap + 1, besideSurrogates(text, last + MOST), text.length);
    cuts.push(last);
  }
  if (cuts.at(-1) !== text.length) cuts.push(text.length);
  return cuts;
}
