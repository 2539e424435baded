import { pairs as PAIRS } from './data/split-characters.json';
import { Glyphs } from './glyphs.js';

/** Radical -> other half -> the character that both make. All are in the first plane. */
const WHOLES = new Map(
  Object.entries(PAIRS).map(([radical, pairs]) => [
    radical.charCodeAt(0),
    new Map(
      Array.from({ length: pairs.length / 2 }, (_, i) => [
        pairs.charCodeAt(2 * i),
        pairs.charCodeAt(2 * i + 1),
      ]),
    ),
  ]),
);

/** Chinese characters written as their two halves, where the first is a radical that never stands alone: 亻尔 is 你. */
export function foldSplit(glyphs: Glyphs): Glyphs {
  if (!glyphs.points.some((point) => WHOLES.has(point))) return glyphs;
  const out = new Glyphs();
  for (let i = 0; i < glyphs.length; i++) {
    let point = glyphs.points[i] as number;
    let start = glyphs.starts[i] as number;
    // The whole may be the other half of yet another.
    for (;;) {
      const whole = WHOLES.get(out.points.at(-1) ?? 0)?.get(point);
      if (whole === undefined) break;
      out.points.pop();
      out.ends.pop();
      start = out.starts.pop() as number;
      point = whole;
    }
    out.push(point, start, glyphs.ends[i] as number);
  }
  return out;
}
