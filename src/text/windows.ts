import { BEGIN, END } from './tokenise.js';

/** Tokens a window, markers included. The model has learnt positions up to here and no further. */
export const WINDOW = 64;
/** From one window to the next; the rest overlaps, so that no phrase falls between two windows. */
export const STRIDE = 48;
const BODY = WINDOW - 2;

/** A part of a text that goes through the model in one run. */
export interface TextWindow {
  /** First token, 0-based. */
  readonly first: number;
  /** One past the last token. */
  readonly last: number;
  /** Ids with both markers. */
  readonly ids: readonly number[];
}

/** Cuts tokens into overlapping windows; the last one is flush with the end. Twin: models/training/windows.py. */
export function windows(ids: readonly number[]): TextWindow[] {
  const firsts: number[] = [];
  for (let first = 0; first < ids.length - BODY; first += STRIDE) firsts.push(first);
  firsts.push(Math.max(0, ids.length - BODY));
  return firsts.map((first) => {
    const last = Math.min(ids.length, first + BODY);
    return { first, last, ids: [BEGIN, ...ids.slice(first, last), END] };
  });
}
