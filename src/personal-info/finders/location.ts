import type { Hit } from '../found.js';
import { before, hitsOf } from '../matching.js';

const ALONE = '(?:alone|by myself|on my own|all by myself|with no ?(?:one|body))';
const NOW =
  '(?: right now| rn| now| atm| at the moment| today| tonight| this weekend| all (?:day|night|weekend|evening))?';
const PLACE = "(?:the |my )?[a-z']{3,15}(?: [a-z']{3,15})?";
const ENGLISH = [
  // i'm home alone, im at home by myself right now
  `\\b(?:i'm|im|i am|ill be|i'll be|i will be|we're)(?: just| still| all)? (?:at )?(?:home|my house|mine|in my room)(?: all)? ${ALONE}${NOW}`,
  // i'm at the park alone
  `\\b(?:i'm|im|i am|i'll be|ill be)(?: just| still)? (?:at|in|by|outside|near) ${PLACE}${NOW} ${ALONE}${NOW}`,
  // i'm alone at the park, im all alone at home
  `\\b(?:i'm|im|i am|i'll be|ill be)(?: just| still)?(?: all)? ${ALONE} (?:at|in|by|outside|near) ${PLACE}${NOW}`,
  // home alone rn; nobody's home
  `(?<=^|[.!?,\\n] ?)(?:just )?home alone(?: right now| rn| now| tonight| til| until| all)`,
  `\\b(?:no ?one|nobody)(?:'s| is| else is|s)?(?: else)?(?: is| are)? (?:at )?(?:home|in|here)\\b(?: but me| except me| with me| right now| rn| now| tonight| til[l]? \\d| until \\d)`,
  // my parents are out, mum's not home
  `\\b(?:my|both my|the) (?:parents|mum and dad|mom and dad|folks|rents) (?:are|r|aren't|arent|won't be|wont be)(?: both)? (?:out|away|not (?:at )?home|not in|gone|at work|home|in)(?: til[l]?| until| all| tonight| this|${NOW})`,
  `\\bi(?:'m| am)? (?:walk|walking|going|cycle|cycling) (?:home|to school|back) ${ALONE}`,
  `\\b(?:i'm|im|i am) waiting (?:at|by|outside|near) ${PLACE} ${ALONE}`,
].map((source) => new RegExp(source, 'g'));
const CHINESE = [
  /(?:我|就我)(?:现在|今天|今晚|这会儿|正|都是)?(?:一个人|自己一个人|自己|独自)(?:现在|正)?(?:在|待在|呆在)(?:家|公园|学校|商场|[\p{sc=Han}]{1,6}(?:里|门口|楼下|附近|公园|广场|站|店))/gu,
  /我(?:现在|今天|今晚|正)?在[\p{sc=Han}]{1,8}(?:就)?(?:我)?(?:一个人|自己)(?!去|来过)/gu,
  /(?:我家|家里)(?:现在|今天|今晚|这会儿)?(?:没有?(?:大)?人(?:在)?|就(?:只有)?我(?:一个|自己)?(?:人|在)?|只有我(?:一个人?|自己)?(?:在)?)/gu,
  /(?:我)?(?:爸妈|爸爸妈妈|我妈|我爸|父母|家长|大人)(?:今天|今晚|现在|这几天|都|最近){0,3}(?:不在家|出差了?|出门了?|上夜班|没在家|不在)/gu,
  /我(?:每天|都|一般|现在)?(?:是)?(?:一个人|自己)(?:走路?|坐车|骑车)?(?:回家|上学|放学|上下学)/gu,
];
/** Not now, not so, or a film. */
const NOT_NOW_EN =
  /(?:\b(?:when|if|watch(?:ing|ed)?|love|film|movie|never|not|scared|hate|was|were|wasn't|can't|cant|isn't|don't|dont|used to|remember|once|yesterday|last (?:week|night|year)|allowed|feel like|pretend(?:ing)?|the character|in the (?:story|book|game))\b)[^.!?\n]{0,24}$/;
const NOT_NOW_ZH =
  /(?:不敢|不想|不能|没有|害怕|怕|如果|要是|以前|小时候|昨天|上次|曾经|假如|梦见|电影|他|她|奶奶|爷爷|你|故事|作文)[^，。！？\n]{0,8}$/;
const NOT_NOW_AFTER =
  /^[^.!?\n。！？]{0,12}(?:\b(?:movie|film|2|3|is my fav|on tv|was|in (?:minecraft|roblox|the game|game|fortnite))\b|[？?吗]|的时候|电影|会怕|害怕)/;

/** Whereabouts that make a child easy to find: where it is alone, or that nobody else is at home. */
export function findLocations(text: string): Hit[] {
  const english = ENGLISH.flatMap((pattern) => hitsOf(text, pattern, 'location', 0.8, 0.9)).filter(
    ({ start }) => !NOT_NOW_EN.test(before(text, start, 40)),
  );
  const chinese = CHINESE.flatMap((pattern) => hitsOf(text, pattern, 'location', 0.8, 0.9)).filter(
    ({ start }) => !NOT_NOW_ZH.test(before(text, start, 16)),
  );
  return [...english, ...chinese].filter(({ end }) => !NOT_NOW_AFTER.test(text.slice(end, end + 24)));
}
