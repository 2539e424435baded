import { Glyphs } from './glyphs.js';
import { is, SPACE } from './kinds.js';

const BLANK = 0x20;

/** One plain space for any stretch of white space, none at the ends. */
export function foldSpace(glyphs: Glyphs): Glyphs {
  const out = new Glyphs();
  let last = glyphs.length;
  while (last > 0 && is(glyphs.points[last - 1], SPACE)) last--;
  for (let i = 0; i < last; i++) {
    if (!is(glyphs.points[i], SPACE)) out.copy(glyphs, i);
    else if (out.points.at(-1) === BLANK) out.ends[out.length - 1] = glyphs.ends[i] as number;
    else if (out.length > 0) out.copy(glyphs, i, BLANK);
  }
  return out;
}
