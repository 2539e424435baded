import type { Hit } from '../found.js';
import { before } from '../matching.js';

const LOCAL = /[a-z0-9._%+-]/;
const HOST = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,18}(?![a-z0-9])/;
/** Longest local part of an address (RFC 5321). */
const MOST_LOCAL = 64;
/** Right before `word at example dot com`: an address, and not what somebody looked at. */
const CUE = /(?:\b(?:e-?mail|gmail|mail me|write|contact|reach|addy|address)\b|邮箱)[^\n]{0,16}$/;
const LOOKED =
  /^(?:look|watch|play|shop|buy|order|search|meet|check|chat|work|sign|read|laugh|stop|start|stay|sale|deals?|live|free|out|now|is|are|was|be|it|us|this|that|all|stuff)(?:ing|ed|s)?\b/;
/** `nina at example dot com`, and the same in Chinese and in brackets. */
const SPELT =
  /(?<![a-z0-9])[a-z0-9._-]{2,32} ?[[(]?(?: at |艾特|@)[\])]? ?[a-z0-9-]{2,32} ?(?: dot |点)[\])]? ?(?:com|net|org|cn|co|uk|edu)(?![a-z0-9])/g;

/** E-mail addresses. Starts from each `@`, so that the time is linear. */
export function findEmails(text: string): Hit[] {
  const hits: Hit[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < MOST_LOCAL && LOCAL.test(text[start - 1] as string)) start -= 1;
    const host = HOST.exec(text.slice(at + 1, at + 256));
    if (start < at && host)
      hits.push({ kind: 'email', start, end: at + 1 + host[0].length, confidence: 0.97 });
  }
  for (const { index, 0: match } of text.matchAll(SPELT)) {
    const lead = before(text, index, 40);
    const meant = CUE.test(lead) || (/^\W*$/.test(lead) && !LOOKED.test(match));
    if (/^[a-z-]+ at /.test(match) && !meant) continue;
    hits.push({ kind: 'email', start: index, end: index + match.length, confidence: 0.8 });
  }
  return hits;
}
