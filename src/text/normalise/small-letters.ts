import { Glyphs } from './glyphs.js';

/** Small letters, letter by letter: a Greek final sigma must not depend on its neighbours. */
export function foldCase(glyphs: Glyphs): Glyphs {
  const out = new Glyphs();
  for (let i = 0; i < glyphs.length; i++) {
    const point = glyphs.points[i] as number;
    if (point < 0x80) {
      out.copy(glyphs, i, point >= 0x41 && point <= 0x5a ? point + 32 : point);
      continue;
    }
    for (const char of String.fromCodePoint(point).toLowerCase()) {
      out.copy(glyphs, i, char.codePointAt(0));
    }
  }
  return out;
}
