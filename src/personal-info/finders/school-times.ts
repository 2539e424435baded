import type { Hit } from '../found.js';
import { before, hitsOf } from '../matching.js';

const TIME =
  '(?:at |around |about |@ ?)?(?:half (?:past )?\\w{3,6}|quarter (?:past|to) \\w{3,6}|\\d{1,2}(?:[:.]\\d{2})?(?: ?(?:am|pm|ish))?)(?!\\d)';
const ENGLISH = new RegExp(
  `\\b(?:i|we|my school|our school|my class) (?:usually |always |normally )?(?:finish(?:es)?|gets? out|gets? off|lets? out|leaves?|ends?|am let out|come out|breaks? up)(?: of| from)?(?: school| class| lessons)? (?:every day )?(?<item>${TIME})`,
  'gd',
);
const WALK = new RegExp(
  `\\bi (?:always |usually )?(?:walk|go|get the bus|take the bus|cycle|bike) home (?:from school )?(?:alone |by myself |on my own )?(?:every day |everyday )?(?<item>${TIME})`,
  'gd',
);
const CHINESE =
  /我(?:们)?(?:学校|班)?(?:每天|一般|平时|都是|通常)?(?:下午|中午|晚上)?(?<item>[\d一二三四五六七八九十两]{1,3}(?:点半?|[:：]\d{2}|点\d{1,2}分?|点[一二三四五]十分?))(?:钟|左右)?(?:就|才)?放学/dg;
/** A word of the lesson or the match, not of the day. */
const OTHER = /\b(?:work|match|game|shift|practice|training|level|race|film|movie|stream)\b/;
const SCHOOL = /school|class|lesson|home|bus|gate|放学/;

/** When the writer leaves school. */
export function findSchoolTimes(text: string): Hit[] {
  const whole = (hit: Hit) => `${before(text, hit.start, 48)}${text.slice(hit.end, hit.end + 32)}`;
  return [
    ...hitsOf(text, ENGLISH, 'school-times', 0.75, 0.8).filter(
      (hit) => SCHOOL.test(whole(hit)) && !OTHER.test(whole(hit)),
    ),
    ...hitsOf(text, WALK, 'school-times', 0.75, 0.87),
    ...hitsOf(text, CHINESE, 'school-times', 0.75, 0.8),
  ];
}
