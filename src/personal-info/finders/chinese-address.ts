import type { Hit } from '../found.js';
import { hitsOf } from '../matching.js';

const N = '[a-z0-9一二三四五六七八九十零百]';
/** 枫树路12号3单元502. Not 队里10号 or 跑道3号: a number in a team; and not 回村5号到: a day of the month. */
const STREET = new RegExp(
  `[\\p{sc=Han}]{1,18}?(?:(?:路|街|大道|巷|弄|胡同|大街)${N}{1,6}(?:号|弄|號|巷)|(?:村|屯|庄)${N}{1,6}号(?![到回去来走]))(?:院|楼)?(?:${N}{1,4}(?:栋|幢|座|号楼|弄|号|楼|單元|单元|层|樓))?(?:${N}{1,3}(?:单元|單元|楼|层|樓|门))?(?:${N}{2,5}(?:室|房|户)?)?`,
  'gu',
);
/** 阳光花园8栋1203, 桂花苑5-2-301. A floor or a pair of numbers is too little for 商城2楼 and 曼城3-2. */
const ESTATE = new RegExp(
  `[\\p{sc=Han}]{1,12}?(?:(?:小区|花园|苑|公寓|家园|新村|大厦|花苑|嘉园|宿舍|公馆|山庄|家属院|大院)(?=${N}{1,3}(?:[栋幢座楼区期號]|号楼|单元)|\\d{1,3}-\\d)|(?:府|湾|庭|城|(?<![馆校班队园店家区院])里)(?=${N}{1,3}(?:[栋幢座]|号楼|单元)|\\d{1,3}-\\d{1,3}-\\d))(?:${N}{1,3}(?:栋|幢|座|号楼|单元|號樓|楼|区|期)(?:${N}{1,3}(?:单元|單元|楼|门|座))?(?:${N}{2,5}(?:室|房|户)?)?|\\d{1,3}-\\d{1,3}(?:-\\d{2,4})?)`,
  'gu',
);
/** 3号楼2单元501 without a name */
const ROOM = /\d{1,3}(?:栋|幢|号楼)\d{1,2}单元\d{2,4}(?:室|号)?|\d{1,2}单元\d{3,4}(?:室)?/g;

/** Chinese addresses down to a house number, and flats of an estate. */
export function findChineseAddresses(text: string): Hit[] {
  return [
    ...hitsOf(text, STREET, 'address', 0.88),
    ...hitsOf(text, ESTATE, 'address', 0.85),
    ...hitsOf(text, ROOM, 'address', 0.8),
  ].map((hit) => withoutLead(text, hit));
}

/** The words before a place are no part of it. */
function withoutLead(text: string, hit: Hit): Hit {
  const written = text.slice(hit.start, hit.end);
  const lead =
    /^.{0,5}(?:我家就?住在?|住在?|就在|地址是?|给你|家在|搬到了?|寄到|送到|来|到|在|是|我家|从)(?=[\p{sc=Han}]{2})/u.exec(
      written,
    );
  return lead ? { ...hit, start: hit.start + lead[0].length } : hit;
}
