import { Glyphs } from './glyphs.js';
import { DIGIT, is } from './kinds.js';
import { isRegional } from './regional.js';

const MOST = 2;

/**
 * At most two of a kind in a row: more say no more. Digits keep their runs, which make telephone numbers, and so do the
 * halves of flags, or an odd row would be left, which spells something.
 */
export function foldStretched(glyphs: Glyphs): Glyphs {
  const out = new Glyphs();
  let run = 0;
  for (let i = 0; i < glyphs.length; i++) {
    const point = glyphs.points[i] as number;
    run = i > 0 && point === glyphs.points[i - 1] ? run + 1 : 1;
    if (run <= MOST || is(point, DIGIT) || isRegional(point)) out.copy(glyphs, i);
    else out.ends[out.length - 1] = glyphs.ends[i] as number;
  }
  return out.length === glyphs.length ? glyphs : out;
}
