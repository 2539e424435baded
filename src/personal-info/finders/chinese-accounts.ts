import type { Hit } from '../found.js';
import { before, hitsOf } from '../matching.js';
import { isPredicate } from './not-a-name.js';

/** 卫星 sounds like 微信 but means satellite: only after "add". Latin names not within a word. */
const WECHAT =
  '(?:微信|威信|薇信|徽信|(?<=加我?)卫星|(?<![a-z0-9])(?:v信|v❤|wechat|weixin|vx|wx)|➕v|\\+v|加v)';
const LINK = '(?:号码?|账号|id|name)?(?:就?是|为|叫)?(?: is)?\\s{0,2}[:=：]?\\s{0,2}';
/** WeChat names: a letter, then 5 to 19 letters, digits, `_` or `-`. */
const WECHAT_NAME = new RegExp(`${WECHAT}${LINK}(?<item>[a-z][a-z0-9_-]{5,19})(?![a-z0-9_-])`, 'gd');
/** QQ numbers: 5 to 11 digits. */
const QQ_NUMBER = new RegExp(
  `(?:(?<![a-z0-9])qq|扣扣|企鹅|球球|秋秋)${LINK}(?<item>[1-9]\\d{4,10})(?!\\d)`,
  'gd',
);
const NOT_OWN = /(?:客服|官方|公众|群|老师|店|商家|订阅)[^，。\n]{0,6}$/;
/** What a WeChat "name" may turn out to be. */
const WORDS =
  /^(?:account|please|group|moments|message|messages|sticker|stickers|payment|official|number|profile|friend|friends|contact|contacts|keeps|is-|works?|doesn|crashed|because|instead|anymore|android|iphone|version|update|updates)$/;

/** Right before the name: it is introduced, not just said after the app's. */
const INTRODUCED = /(?:号码?|账号|\b(?:id|name|is)|[是为叫:=]|加我[^\s，。]{1,6})\s{0,2}$/;

/** Letters alone may be any word: "my wechat stopped working". */
function isName(text: string, { start, end }: Hit): boolean {
  const name = text.slice(start, end);
  if (/[\d_]/.test(name)) return true;
  return (
    INTRODUCED.test(before(text, start, 12)) &&
    !WORDS.test(name) &&
    !isPredicate(name) &&
    !/^ [a-z]/.test(text.slice(end, end + 2))
  );
}

/** WeChat names and QQ numbers, each introduced as such. */
export function findChineseAccounts(text: string): Hit[] {
  const given = (hit: Hit): Hit => {
    // The words just before the name of the app are on the far side of at most 24 code units.
    const lead = before(text, hit.start, 24);
    return NOT_OWN.test(lead.slice(0, Math.max(0, lead.length - 2))) || /群|客服|官方|公众/.test(lead)
      ? hit
      : { ...hit, given: 0.92 };
  };
  return [
    ...hitsOf(text, WECHAT_NAME, 'wechat', 0.9).filter((hit) => isName(text, hit)),
    ...hitsOf(text, QQ_NUMBER, 'qq', 0.9),
  ].map(given);
}
