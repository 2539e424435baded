import type { Span } from '../signals/index.js';
import { ASKING_CHINESE, FAMILY_CHINESE, NOT_A_REQUEST_CHINESE, OFFICE_CHINESE } from './asking-chinese.js';
import { ASKING_ENGLISH, FAMILY, NOT_A_REQUEST_ENGLISH, OFFICE } from './asking-english.js';
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

/** How far an office's words reach, in code units. A whole message may be about dinner as well. */
const BESIDE = 48;
/** The same in Chinese, whose words are shorter. */
const BESIDE_CHINESE = 24;

/** Questions and requests for details of the reader. Warnings, reports and errands of the family are none. */
export function findRequests(text: string): Request[] {
  if (FAMILY.test(text) || FAMILY_CHINESE.test(text)) return [];
  const requests: Request[] = [];
  for (const [patterns, no] of [
    [ASKING_ENGLISH, NOT_A_REQUEST_ENGLISH],
    [ASKING_CHINESE, NOT_A_REQUEST_CHINESE],
  ] as const) {
    for (const { pattern, probability } of patterns) {
      for (const { index, 0: match } of text.matchAll(pattern)) {
        const end = index + match.length;
        if (no.test(before(text, index, 32))) continue;
        const beside = (units: number) => text.slice(Math.max(0, index - units), end + units);
        if (OFFICE.test(beside(BESIDE)) || OFFICE_CHINESE.test(beside(BESIDE_CHINESE))) continue;
        requests.push({ start: index, end, probability, grave: GRAVE.test(match) });
      }
    }
  }
  return requests;
}
