import { Glyphs } from './glyphs.js';

/**
 * Quotation marks and apostrophes as telephones type them on their own accord, and what they were typed for. Guillemets
 * and corner brackets stay: nobody types them without meaning them, and the model has learnt them.
 */
const PLAIN = new Map(
  Object.entries({ "'": '‘’‚‛ʼ', '"': '“”„‟' }).flatMap(([plain, signs]) =>
    Array.from(signs, (sign) => [sign.charCodeAt(0), plain.charCodeAt(0)] as const),
  ),
);

/** Typographic apostrophes and quotation marks as ' and ": "don’t" and "don't" are one word. */
export function foldQuotes(glyphs: Glyphs): Glyphs {
  if (!glyphs.points.some((point) => PLAIN.has(point))) return glyphs;
  const out = new Glyphs();
  for (let i = 0; i < glyphs.length; i++) out.copy(glyphs, i, PLAIN.get(glyphs.points[i] as number));
  return out;
}
