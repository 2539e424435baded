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
    const digits = match.replace(/\D/g, '');
    const end = index + match.length;
    if (digits.length < 13 || digits.length > 19 || !NETWORK.test(digits)) continue;
    if (!standsAlone(text, index, end) || /^(\d)\1+$/.test(digits) || !luhn(digits)) continue;
    hits.push({ kind: 'payment-card', start: index, end, confidence: 0.95 });
  }
  return hits;
}
