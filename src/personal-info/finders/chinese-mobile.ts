import type { Hit } from '../found.js';
import { before } from '../matching.js';

/** Digits as figures and as words; 幺 is "one" when a number is read aloud, 洞 and 〇 are zeros. */
const DIGIT = '[\\d零〇洞一幺二三四五六七八九]';
const ONE = '[1一幺]';
const CANDIDATE = new RegExp(
  `(?<![\\d.零〇一幺二三四五六七八九])(?:\\+?86[ -]?)?${ONE}[3-9三四五六七八九]${DIGIT}[ .-]?${DIGIT}{4}[ .-]?${DIGIT}{4}(?![\\d零〇一幺二三四五六七八九])`,
  'g',
);
/** Long numbers that are nobody's. */
const OTHER =
  /(?:订单|单号|快递|运单|编号|学号|考号|准考证|流水|条形码|序列号|群号?|uid|id|order|tracking|ref|(?<![a-z])#|[¥$])[^\d]{0,6}$/;

/** Latin letters that introduce a number without a space. */
const CUE = /(?<![a-z0-9])(?:vx?|wx|tel|ph|call|qq)$/;

/** Mobile numbers of mainland China, in figures or in words. */
export function findChineseMobiles(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const { index, 0: match } of text.matchAll(CANDIDATE)) {
    if (OTHER.test(before(text, index, 16)) || /^[.]?[a-z\d]/.test(text.slice(index + match.length)))
      continue;
    const lead = text.slice(Math.max(0, index - 6), index);
    if (/[a-z]$/.test(lead) && !CUE.test(lead)) continue;
    hits.push({ kind: 'phone', start: index, end: index + match.length, confidence: 0.92 });
  }
  return hits;
}
