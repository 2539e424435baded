import type { Hit } from '../found.js';

const DIGIT = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)';
/** A number that begins as telephone numbers do and is at least seven words long: nobody counts from zero so far. */
const SPOKEN = new RegExp(
  `(?<![a-z])(?:plus )?(?:zero|oh|double (?:zero|oh))(?:[ ,-]{1,2}(?:(?:double |triple )?${DIGIT}|hundred)){5,16}(?![a-z])`,
  'g',
);
const COUNTING = /^zero[ ,-]+one[ ,-]+two/;

/** Phone numbers written as words: "oh seven seven double oh nine ...". */
export function findSpokenPhones(text: string): Hit[] {
  return Array.from(text.matchAll(SPOKEN))
    .filter(({ 0: match }) => !COUNTING.test(match))
    .map(({ index, 0: match }) => ({
      kind: 'phone',
      start: index,
      end: index + match.length,
      confidence: 0.8,
    }));
}
