import type { Hit } from '../found.js';
import { before, hitsOf } from '../matching.js';

const WORD = "[a-z][a-z'.-]{1,15}";
const LEVEL =
  'primary|elementary|middle|high|secondary|grammar|junior|prep|infant|community|catholic|comprehensive';
/** A name, then "school", "academy" or "college"; or a name and a level ("maple elementary"). */
const ENGLISH = new RegExp(
  `(?<![a-z])(?:${WORD} ){1,3}?(?:(?:(?:${LEVEL}) ){0,2}(?:school|academy|college)|elementary|primary|middle|high|comp)(?![a-z])`,
  'g',
);
const CHINESE =
  /[\p{sc=Han}\d]{1,10}?(?:小学|中学|附小|附中|实验学校|外国语学校|国际学校|双语学校|初中部|高中部|幼儿园|[一二三四五六七八九十]{1,2}中|第[一二三四五六七八九十]{1,2}中学|[一二三四五六七八九十]{1,2}小)(?!生|时候|毕业|同学|老师|数学|语文|英语|作文|课本)/gu;
/** Words that name no school: "my school", "after school", "a new school". */
const NO_NAME = new Set(
  (
    'my your our his her their the a an this that every at to from in of after before during for old new whole local big small other same good bad best worst ' +
    'go goes going went home boarding public private driving sunday summer night art music dance ballet football sports law medical online back high school is was ' +
    'not no some which what about and or with i we you they on off next last first start starts hate love like skip miss left leave nursery primary secondary middle elementary ' +
    'junior infant catholic state magic hogwarts wizard ninja police military until till into near by outside around between finish finished finishing attend attended apply join ' +
    "i'm we're i've we've i'd started starting moved called named im am he she it so too very pretty fly aim get jump reach up score super sky riding running flying knee waist how that's thats it's its was were be been being walk walking went"
  ).split(' '),
);
/** The writer goes there. */
const MINE_EN =
  /\b(?:(?:i|we) (?:go|goto|went|study|attend|am|all go)(?: to| at| in| 2)?|i (?:just )?(?:started|moved)(?: at| to)?|(?:i'm|im|i am|we're|were) (?:a (?:student|pupil) )?(?:at|in|from)|(?:i'm|im|i am) in (?:year|grade|yr) ?\d{1,2} (?:at|in)|my (?:new )?school(?:'s| is|s)?(?: called| name is)?|(?:year|grade|yr) ?\d{1,2} (?:at|in)|\d{1,2}th grade(?:r)? (?:at|in)|find me at|(?:pick|meet) me (?:up )?(?:at|from|outside))\s*(?:the )?$/;
const MINE_ZH =
  /(?:我|我们|咱们?|俺)(?:就|现在|目前)?(?:的)?(?:学校)?(?:是|在|读|上|叫|念|来自|转到了?|考上了?)?(?:在|是|的|叫)?$/;
const ELSE_ZH = /(?:妈|爸|哥|姐|他|她|老师|以前|小时候|毕业|比赛|对手|路过|旁边|对面|去)[^，。\n]{0,6}$/;
/** 三年级2班, 初二(5)班 */
const CLASS_ZH =
  /我(?:们)?(?:现在)?(?:是|在|读)?(?<item>(?:[小初高][一二三四五六]|[一二三四五六七八九]年级)[（(]?[一二三四五六七八九十\d]{1,2}[)）]?班)/dgu;

/** Names of schools; `given` where the sentence says that the writer goes there. */
export function findSchools(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const hit of hitsOf(text, ENGLISH, 'school', 0.75)) {
    const named = nameOf(text, hit);
    if (named) hits.push(MINE_EN.test(before(text, named.start, 48)) ? { ...named, given: 0.92 } : named);
  }
  for (const hit of hitsOf(text, CHINESE, 'school', 0.75)) {
    const named = chineseName(text, hit);
    if (!named) continue;
    const lead = before(text, named.start, 12);
    hits.push(MINE_ZH.test(lead) && !ELSE_ZH.test(lead) ? { ...named, given: 0.92 } : named);
  }
  return [...hits, ...hitsOf(text, CLASS_ZH, 'school', 0.7, 0.88)];
}

/** Drops words in front that name nothing; null where nothing is left but the word for a school. */
function nameOf(text: string, hit: Hit): Hit | null {
  const words = text.slice(hit.start, hit.end).split(' ');
  let start = hit.start;
  while (words.length > 1 && NO_NAME.has(words[0] as string)) start += (words.shift() as string).length + 1;
  const [first = ''] = words;
  if (words.length < 2 || new RegExp(`^(?:${LEVEL}|school|academy|college|comp)$`).test(first)) return null;
  if (words.length === 2 && /^(?:high|middle|primary|comp)$/.test(words[1] as string) && NO_NAME.has(first))
    return null;
  if (
    words.some(
      (word, i) =>
        i > 0 &&
        i < words.length - 1 &&
        NO_NAME.has(word) &&
        !/^(?:primary|secondary|middle|high|junior|infant|catholic|elementary)$/.test(word),
    )
  )
    return null;
  return { ...hit, start };
}

const LEAD_ZH =
  /^(?:.{0,4}?(?:就读于|就读|我们学校是|我们学校叫|学校是|学校叫|来自|考上了?|转到了?|我们是|我们在|我在|我是|我读|我上|在读|在|是|读|上|去|到|叫))(?=[\p{sc=Han}\d]{2})/u;
const GENERIC_ZH =
  /^(?:.{0,3}(?:哪个|哪所|什么|一个|一所|这个|那个|我们|你们|他们|附近|所有|全市|这所|那所|的|了|个|所|上|读|念|是|在|到|去|从|了))?(?:重点|公立|私立|市|区|县)?(?:小学|中学|初中部|高中部|幼儿园|国际学校|双语学校|实验学校|外国语学校|附小|附中)$/u;

function chineseName(text: string, hit: Hit): Hit | null {
  const lead = LEAD_ZH.exec(text.slice(hit.start, hit.end));
  const start = hit.start + (lead?.[0].length ?? 0);
  const name = text.slice(start, hit.end);
  if (GENERIC_ZH.test(name) || name.length < 3) return null;
  return { ...hit, start };
}
