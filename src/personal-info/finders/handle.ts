import type { Hit } from '../found.js';
import { hitsOf } from '../matching.js';
import { isPredicate } from './not-a-name.js';

const PLATFORM =
  'snap(?:chat)?|sc|insta(?:gram)?|ig|discord|disc|dc|tik ?tok|roblox|rblx|psn|xbox|gamer ?tag|steam|epic|minecraft|mc|fortnite|twitter|telegram|tele|whatsapp|kik|yubo|wizz|kakao|skype|twitch|youtube|facebook|fb|抖音|快手|小红书|b站|微博|陌陌|探探';
const NAME = '@?(?<item>[a-z0-9][a-z0-9._-]{2,30}(?:#\\d{4})?)';
const LABEL = `(?:'s)?(?: ?(?:user ?name|user|name|id|tag|handle|account|acc|@|账号|帐号|号|用户名|名字))?`;
const SAYS = '(?: (?:is|iz) | ?(?:=|:|->?|叫|是|搜) ?| |(?<=[\\p{sc=Han}]))';

/** "my snap is nina.rose", "my roblox user: ninacat_2", 我的抖音号是nina2015 */
const MINE = new RegExp(
  `(?:(?:\\bmy|\\bmi|我的?|本人) ?(?:new |main |other |real )?(?:${PLATFORM})${LABEL})${SAYS}${NAME}(?![a-z0-9_@])`,
  'gdu',
);
/** "add me on discord nina#1234", "im ninacat_2 on roblox", 抖音加我nina2015 */
const ADD_ME = new RegExp(
  `\\b(?:add|find|follow|friend|dm|message|msg|hmu|hit me up)\\b(?: me| my)?(?: up)?(?: on| at)? (?:${PLATFORM})${LABEL},? ?(?:is|its|it's|im|i'm|as|at|:|=|-)? ?${NAME}(?![a-z0-9_@])`,
  'gd',
);
const I_AM = new RegExp(
  `\\b(?:i'm|im|i am|its|it's|add|follow|find me as) ${NAME} on (?:${PLATFORM})(?![a-z0-9_])`,
  'gd',
);
/** "snap: nina.rose" at the beginning of a line */
const LISTED = new RegExp(
  `(?<=^|\\n|[,;!/(] ?|\\p{Extended_Pictographic} ?)(?:${PLATFORM}) ?(?:[:=]|->|：) ?${NAME}(?![a-z0-9_@])`,
  'gdu',
);
/** "user name is ninacat_2" without a platform */
const USERNAME = new RegExp(
  `\\bmy (?:user ?name|gamertag|tag|user|ign|@|账号|id) ?(?:is|:|=)? ${NAME}(?![a-z0-9_@])`,
  'gd',
);
const MENTION = /(?<![a-z0-9_@.])@(?=[a-z0-9._]*[a-z])[a-z0-9_][a-z0-9._]{2,29}(?![a-z0-9_@])/g;

/** Account names: introduced ("my snap is ..."), and plain mentions (`@name`), which alone tell nothing. */
export function findHandles(text: string): Hit[] {
  const introduced = [
    ...hitsOf(text, MINE, 'handle', 0.9, 0.93),
    ...hitsOf(text, ADD_ME, 'handle', 0.88, 0.93),
    ...hitsOf(text, I_AM, 'handle', 0.85, 0.92),
    ...hitsOf(text, LISTED, 'handle', 0.85, 0.9),
    ...hitsOf(text, USERNAME, 'handle', 0.85, 0.9),
  ].filter(({ start, end }) =>
    isName(text.slice(start, end), text.slice(Math.max(0, start - 6), start), text.slice(end, end + 12)),
  );
  return [...introduced, ...hitsOf(text, MENTION, 'handle', 0.6)];
}

/** A plain word counts only where it is introduced and nothing follows that would make a sentence of it. */
function isName(name: string, lead: string, rest: string): boolean {
  if (/[\d_#]|[a-z][.-][a-z]/.test(name)) return !/^\d{1,2}$/.test(name);
  return (
    name.length >= 4 &&
    /(?:\b(?:is|iz|its|it's|i'm|im|me|as)|[=:>@叫是搜]) ?@?$/.test(lead) &&
    !isPredicate(name) &&
    /^\s*(?:$|[.,!?;)\n<❤]|and\b|add\b|on\b|if\b|btw\b|xx?\b|lol\b|pls\b|so\b|\p{Extended_Pictographic})/u.test(
      rest,
    )
  );
}
