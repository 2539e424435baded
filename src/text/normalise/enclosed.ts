import { Glyphs } from './glyphs.js';
import { INVISIBLE, is, LETTER, MARK } from './kinds.js';
import { createRanges } from './ranges.js';

/** Negative circled and negative squared letters, which NFKC does not know: first of each alphabet. */
const ALPHABETS = [0x1f150, 0x1f170];
/** Blood types and parking: emoji in their own right. */
const EMOJI = new Set([0x1f170, 0x1f171, 0x1f17e, 0x1f17f]);
/** Chinese, Japanese and Korean, half-open: 血型🅰型 is no word. */
const isUnspaced = createRanges('4352 4608 11904 42192 43360 43392 44032 55296 63744 64256 131072 262144');
const UNSEEN = INVISIBLE | MARK;

function letterOf(point: number): number | undefined {
  const first = ALPHABETS.find((a) => point >= a && point < a + 26);
  return first === undefined ? undefined : point - first + 0x61;
}

/** White letters on black discs and squares. Those that are emoji count where others are about or a letter touches. */
export function foldEnclosed(glyphs: Glyphs): Glyphs {
  const { points } = glyphs;
  if (!points.some((point) => letterOf(point))) return glyphs;
  const spelling = points.some((point) => letterOf(point) && !EMOJI.has(point));
  const out = new Glyphs();
  for (let first = 0; first < points.length; ) {
    // A row of them, with what nobody sees in between.
    let last = first;
    while (last < points.length && (letterOf(points[last] as number) || is(points[last], UNSEEN))) last++;
    const folds = spelling || touches(points, first, last);
    for (let i = first; i < last; i++) {
      out.copy(glyphs, i, (folds && letterOf(points[i] as number)) || undefined);
    }
    if (last === first) out.copy(glyphs, last++);
    first = last;
  }
  return out;
}

/** Whether a letter stands right before or after. */
function touches(points: readonly number[], first: number, last: number): boolean {
  return isLetter(points[first - 1], -1) || isLetter(points[last], 0);
}

/** Whether a character, once unfolded, has a letter at this end. */
function isLetter(point: number | undefined, at: 0 | -1): boolean {
  if (point === undefined) return false;
  const near = [...String.fromCodePoint(point).normalize('NFKC')].at(at)?.codePointAt(0) ?? 0;
  return is(near, LETTER) && !isUnspaced(near);
}
