/** Longest text that is read whole, in UTF-16 code units. */
export const MOST_UNITS = 60_000;

/** At most MOST_UNITS of a text, never ending between the halves of a surrogate pair. */
export function beginningOf(text: string): string {
  if (text.length <= MOST_UNITS) return text;
  const next = text.charCodeAt(MOST_UNITS);
  return text.slice(0, next >= 0xdc00 && next <= 0xdfff ? MOST_UNITS - 1 : MOST_UNITS);
}
