import data from './data/small-capitals.json' with { type: 'json' };
import { Glyphs } from './glyphs.js';
import { is, isSmallLetter, WORD } from './kinds.js';

const LETTERS = new Map(
  [...data.shown].map((c, i) => [c.codePointAt(0) as number, data.letters.charCodeAt(i)]),
);

/**
 * Words set in small capitals, a fancy font that NFKC takes for letters of phonetics. Single ones among other letters
 * are phonetics: at least two, at least half of the word, and else only plain letters (x has no small capital).
 */
export function foldSmallCapitals(glyphs: Glyphs): Glyphs {
  const { points } = glyphs;
  if (!points.some((point) => LETTERS.has(point))) return glyphs;
  const out = new Glyphs();
  for (let first = 0; first < points.length; ) {
    let last = first;
    let small = 0;
    let plain = 0;
    for (; is(points[last], WORD); last++) {
      if (LETTERS.has(points[last] as number)) small += 1;
      else if (isSmallLetter(points[last])) plain += 1;
    }
    const folds = small >= 2 && small >= plain && small + plain === last - first;
    for (let i = first; i < last; i++)
      out.copy(glyphs, i, (folds && LETTERS.get(points[i] as number)) || undefined);
    if (last === first) out.copy(glyphs, last++);
    first = last;
  }
  return out;
}
