import { Glyphs } from './glyphs.js';

const FIRST = 0x1f1e6;

/** Whether a code point is half a flag. */
export function isRegional(point: number | undefined): boolean {
  return point !== undefined && point >= FIRST && point <= FIRST + 25;
}

/**
 * Regional indicators that make no flags are letters. Flags are pairs without anything between, so an even row is
 * left alone, and a single one or an odd row spells something.
 */
export function foldRegional(glyphs: Glyphs): Glyphs {
  if (!glyphs.points.some(isRegional)) return glyphs;
  const out = new Glyphs();
  for (let first = 0; first < glyphs.length; ) {
    let last = first;
    while (isRegional(glyphs.points[last])) last++;
    const spells = (last - first) % 2 === 1;
    for (let i = first; i < last; i++) {
      const point = glyphs.points[i] as number;
      out.copy(glyphs, i, spells ? point - FIRST + 0x61 : point);
    }
    if (last === first) out.copy(glyphs, last++);
    first = last;
  }
  return out;
}
