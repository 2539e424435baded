import { Glyphs } from './glyphs.js';
import { is, JOINS } from './kinds.js';

/** Unicode's compatibility form, NFKC: full-width, circled and mathematical letters, ligatures, composed accents. */
export function foldCompatibility(glyphs: Glyphs): Glyphs {
  if (glyphs.points.every((point) => point < 0x80)) return glyphs;
  const out = new Glyphs();
  for (let first = 0; first < glyphs.length; ) {
    let last = first + 1;
    while (is(glyphs.points[last], JOINS)) last++;
    const point = glyphs.points[first] as number;
    if (last === first + 1 && point < 0x80) {
      out.copy(glyphs, first);
    } else {
      const start = glyphs.starts[first] as number;
      const end = glyphs.ends[last - 1] as number;
      for (const char of textOfCluster(glyphs, first, last).normalize('NFKC')) {
        out.push(char.codePointAt(0) as number, start, end);
      }
    }
    first = last;
  }
  return out;
}

/** Hangul vowels can go on for a megabyte: too many for one call. */
function textOfCluster(glyphs: Glyphs, first: number, last: number): string {
  let text = '';
  for (let i = first; i < last; i++) text += String.fromCodePoint(glyphs.points[i] as number);
  return text;
}
