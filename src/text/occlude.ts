import type { Word } from './explain.js';
import { BEGIN, END } from './tokenise.js';
import type { TextWindow } from './windows.js';

/** Most sets of words that are tried: each costs as much as reading the window once more. */
export const MOST_TRIED = 3;
/**
 * How much a longer explanation has to earn: a set of words is worth what the score falls without it, over this power
 * of its share of the words. At 0 the whole message would always win, at 1 the sharpest word. Chosen on dev, with
 * USUAL of explain.ts, for the masking test and the spans people marked (`npm run bench:quality`).
 */
const BREVITY = 0.8;
/** So much more does the model's own first reason count: people point there too. Chosen likewise. */
const FIRST = 1.5;

/** A window as it would be read without some of its words. */
export function without({ first, last, ids }: TextWindow, words: readonly Word[]): TextWindow {
  const hidden = new Set(words.flatMap((word) => range(word.first + 1, word.last + 1)));
  return { first, last, ids: ids.filter((id, at) => id === BEGIN || id === END || !hidden.has(at)) };
}

/** Different sets of words, none of them empty and none the whole window; at most MOST_TRIED. */
export function worthTrying(sets: readonly (readonly Word[])[], words: number): (readonly Word[])[] {
  const seen = new Set<string>();
  return sets
    .filter((set) => {
      const key = set.map(({ first }) => first).join();
      if (set.length === 0 || set.length === words || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, MOST_TRIED);
}

/**
 * The set of words that explains a score best.
 * @param sets the most likely first
 * @param falls by how much the logit falls without each set
 * @param words how many words the window has
 * @returns `undefined` when the score falls without none of them
 */
export function bestExplanation(
  sets: readonly (readonly Word[])[],
  falls: readonly number[],
  words: number,
): readonly Word[] | undefined {
  let best: { readonly worth: number; readonly set: readonly Word[] } | undefined;
  for (const [i, set] of sets.entries()) {
    const worth = ((falls[i] as number) * (i === 0 ? FIRST : 1)) / (set.length / words) ** BREVITY;
    if (worth > (best?.worth ?? 0)) best = { worth, set };
  }
  return best?.set;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
