import type { Hit } from '../found.js';
import { standsAlone } from '../matching.js';
import { luhn } from './luhn.js';

/** 13 to 19 digits, plain or in groups. */
const CANDIDATE = /\d{4}(?:[ -]?\d{4}){2}(?:[ -]?\d{1,4}){1,2}|3\d{3}[ -]?\d{6}[ -]?\d{5}/g;
/** First digits that card networks use: American Express, Diners, Visa, Mastercard, Discover, UnionPay. */
const NETWORK = /^(?:3[0478]|4|5[1-5]|2[2-7]|6)/;

/** Payment cards: a network's first digits, a length that exists, and Luhn's check digit. */
export function findPaymentCards(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const { index, 0: match } of text.matchAll(CANDIDATE)) {
    const end = endings(match)
      .map((length) => index + length)
      .find((at) => isCard(text, index, at));
    if (end) hits.push({ kind: 'payment-card', start: index, end, confidence: 0.95 });
  }
  return hits;
}

/** Where a card may end, longest first: an expiry or a security code often follows as another group of digits. */
function endings(match: string): number[] {
  return [match.length, ...Array.from(match.matchAll(/[ -]/g), ({ index }) => index).reverse()];
}

function isCard(text: string, start: number, end: number): boolean {
  const digits = text.slice(start, end).replace(/\D/g, '');
  if (digits.length < 13 || digits.length > 19 || !NETWORK.test(digits)) return false;
  return standsAlone(text, start, end) && !/^(\d)\1+$/.test(digits) && luhn(digits);
}
