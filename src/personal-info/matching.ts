import type { FoundKind, Hit } from './found.js';

/** Where a sentence or a line ends. A full stop only before a space: not within an address or a number. */
const SENTENCE_END = /[!?\n。！？]|\.(?=\s)/g;

/** Up to `length` characters of the same sentence before a place. */
export function before(text: string, at: number, length: number): string {
  const part = text.slice(Math.max(0, at - length), at);
  let cut = 0;
  for (const found of part.matchAll(SENTENCE_END)) cut = found.index + 1;
  return part.slice(cut);
}

/** Up to `length` characters of the same sentence after a place. */
export function after(text: string, at: number, length: number): string {
  const part = text.slice(at, at + length);
  const found = part.search(/[!?\n。！？]|\.(?=\s)/);
  return found < 0 ? part : part.slice(0, found);
}

/** True when neither side of the range continues a word or number of Latin letters and digits. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return !/[a-z0-9]/.test(text[start - 1] ?? '') && !/[a-z0-9]/.test(text[end] ?? '');
}

/**
 * One hit for each match of a global pattern: the place of its group `item`, or of the whole match without one.
 * @param pattern with flag `g`, and `d` when it names a group `item`
 */
export function hitsOf(
  text: string,
  pattern: RegExp,
  kind: FoundKind,
  confidence: number,
  given?: number,
): Hit[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const [start, end] = match.indices?.groups?.item ?? [match.index, match.index + match[0].length];
    return { kind, start, end, confidence, ...(given !== undefined && { given }) };
  });
}
