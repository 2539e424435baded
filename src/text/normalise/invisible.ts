import { Glyphs } from './glyphs.js';
import { INVISIBLE, is, MARK } from './kinds.js';

/** More marks than any script stacks; the rest is decoration that hides the letter. */
const MARKS_PER_LETTER = 4;

/** Drops what nobody sees, and all but the first few of piled-up marks. */
export function dropInvisible(glyphs: Glyphs): Glyphs {
  const out = new Glyphs();
  let marks = 0;
  for (let i = 0; i < glyphs.length; i++) {
    const point = glyphs.points[i] as number;
    if (is(point, INVISIBLE)) continue;
    marks = is(point, MARK) ? marks + 1 : 0;
    if (marks <= MARKS_PER_LETTER) out.copy(glyphs, i);
  }
  return out.length === glyphs.length ? glyphs : out;
}
