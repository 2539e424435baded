import { after, before } from '../matching.js';
import type { DigitRun } from './digit-runs.js';

/** What other long numbers are called, as whole words: "said" is no id. Signs count only after another number. */
const LABEL =
  /(?:\b(?:order|ref(?:erence)?|tracking|booking|invoice|ticket|parcel|isbn|barcode|serial|model|receipt|(?<!\bin )case|account|acct|seed|score|scored|points?|coords?|coordinates|ip|version|build|ver|patch|uid|user ?id|id|code|room|pin|licen[cs]e|population|pi|equals)|(?:\d|\b[a-z]) ?[=x+]|订单号?|单号|快递号?|运单号?|编号|学号|考号|准考证号?|流水号?|序列号|条形码|房间号|邀请码|兑换码|种子|坐标|分数|得分|战力|经验值?|圆周率|版本号?)\s*(?:number|no\.?|num|#|is|was|:|：|是|为)?\s*[:#]?\s*$/;
/** What other long numbers count. */
const UNIT =
  /^\s*(?:(?:points?|pts|coins?|gems|xp|kills?|views?|subs(?:cribers)?|followers|likes|people|dollars?|pounds?|quid|robux|gold|miles|km|metres|meters|years?|bytes|mb|gb|blocks|damage|dmg|times|million|thousand)\b|万|亿|元|块|分|个|人|次|岁|年|米|公里|金币|钻石|点券|经验|粉丝|播放|战力|票|[x*+=÷×]\s*\d{1,9}(?![a-z\d]))/;

/** Dates, IP addresses, versions, scores, sequences, sums and labelled numbers: digits that are no phone's. */
export function isOtherNumber(text: string, run: DigitRun): boolean {
  return (
    looksLikeSomethingElse(run) ||
    LABEL.test(before(text, run.start, 28)) ||
    UNIT.test(after(text, run.end, 16))
  );
}

function looksLikeSomethingElse({ written, digits, groups }: DigitRun): boolean {
  const year = (group: string) => /^(?:19|20)\d\d$/.test(group);
  if (/^(\d)\1+$/.test(digits) || '01234567890123456'.includes(digits)) return true;
  // 192.168.0.12 and 1.20.4.1189
  if (/^\d{1,3}(?:\.\d{1,3}){3,}$|^[1-9]\d?(?:\.\d{1,5}){2,}$/.test(written)) return true;
  // 2026-05-04, 20260504 and 12/05/2026, also two of them
  if (groups.length >= 2 && groups.some(year) && groups.every((g) => year(g) || g.length <= 2)) return true;
  if (/^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits) && groups.length === 1)
    return true;
  if (groups.length >= 2 && groups.every(year)) return true;
  // 12-10 14-12 10-12 and 2 4 8 16 32 64: no phone is grouped in ones and twos alone, but for single digits read aloud
  const short = groups.every((group) => group.length <= 2);
  const french =
    groups.length === 5 && groups.every((group) => group.length === 2) && written.startsWith('0');
  const aloud = groups.length >= 10 && groups.every((group) => group.length === 1);
  if (short && !french && !aloud) return true;
  // 100 200 300 400 and 250 500 750 1000
  return groups.length >= 3 && groups.every((group) => /0$/.test(group));
}
