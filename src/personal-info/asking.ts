import type { Span } from '../signals/index.js';
import { ASKING_CHINESE, FAMILY_OR_OFFICE_CHINESE, NOT_A_REQUEST_CHINESE } from './asking-chinese.js';
import { ASKING_ENGLISH, FAMILY_OR_OFFICE, NOT_A_REQUEST_ENGLISH } from './asking-english.js';
import { before } from './matching.js';

/** A question or request for a detail, on the folded text. */
export interface Request extends Span {
  /** How probably a detail of the reader is asked for. */
  readonly probability: number;
  /** A password, a code or a payment detail. */
  readonly grave: boolean;
}

const GRAVE =
  /pass ?word|pass ?code|\bpin\b|log ?in|\bcode\b|card|cvv|bank|密码|验证码|身份证|卡号|支付码|付款码/;

/** Questions and requests for details of the reader. Warnings, reports and errands of the family are none. */
export function findRequests(text: string): Request[] {
  if (FAMILY_OR_OFFICE.test(text) || FAMILY_OR_OFFICE_CHINESE.test(text)) return [];
  const requests: Request[] = [];
  for (const [patterns, no] of [
    [ASKING_ENGLISH, NOT_A_REQUEST_ENGLISH],
    [ASKING_CHINESE, NOT_A_REQUEST_CHINESE],
  ] as const) {
    for (const { pattern, probability } of patterns) {
      for (const { index, 0: match } of text.matchAll(pattern)) {
        if (no.test(before(text, index, 32))) continue;
        requests.push({ start: index, end: index + match.length, probability, grave: GRAVE.test(match) });
      }
    }
  }
  return requests;
}
