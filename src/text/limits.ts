import { besideSurrogates } from './surrogates.js';

/** Longest text that is read whole, in UTF-16 code units. */
export const MOST_UNITS = 60_000;

/** At most MOST_UNITS of a text, never ending between the halves of a surrogate pair. */
export function beginningOf(text: string): string {
  return text.length <= MOST_UNITS ? text : text.slice(0, besideSurrogates(text, MOST_UNITS));
}
