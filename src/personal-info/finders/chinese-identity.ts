import type { Hit } from '../found.js';
import { standsAlone } from '../matching.js';

const CANDIDATE = /[1-9]\d{5} ?(?:19|20)\d{6} ?\d{3}[\dx]/g;
/** ISO 7064 MOD 11-2, as GB 11643 uses it. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10x98765432';

/**
 * Whether the last character of a Chinese identity number is right.
 * @param number 17 digits, then a digit or `x`
 */
export function identityChecksum(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * (number.charCodeAt(i) - 48), 0);
  return CHECKS[sum % 11] === number[17];
}

/** Chinese identity numbers of 18 characters: region, a date that exists, and the check character. */
export function findChineseIdentityNumbers(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const { index, 0: match } of text.matchAll(CANDIDATE)) {
    const number = match.replaceAll(' ', '');
    const end = index + match.length;
    const month = Number(number.slice(10, 12));
    const day = Number(number.slice(12, 14));
    if (month < 1 || month > 12 || day < 1 || day > 31) continue;
    if (!standsAlone(text, index, end) || !identityChecksum(number)) continue;
    hits.push({ kind: 'identity-number', start: index, end, confidence: 0.98 });
  }
  return hits;
}
