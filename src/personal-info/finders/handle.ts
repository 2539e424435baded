import type { Hit } from '../found.js';
import { hitsOf } from '../matching.js';
import { isPredicate } from './not-a-name.js';

const PLATFORM =
  'snap(?:chat)?|sc|insta(?:gram)?|ig|discord|disc|dc|tik ?tok|roblox|rblx|psn|xbox|gamer ?tag|steam|epic|minecraft|mc|fortnite|twitter|telegram|tele|whatsapp|kik|yubo|wizz|kakao|skype|twitch|youtube|facebook|fb|抖音|快手|小红书|b站|微博|陌陌|探探';
/** Never ends with a full stop: that one ends the sentence. */
const NAME = '@?(?<item>[a-z0-9_][a-z0-9._-]{1,29}[a-z0-9_](?:#\\d{4})?)';
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
const MENTION = /(?<![a-z0-9_@.])@(?=[a-z0-9._]{0,30}[a-z])[a-z0-9_][a-z0-9._]{1,28}[a-z0-9_](?![a-z0-9_@])/g;

/** Account names: introduced ("my snap is ..."), and plain mentions (`@name`), which alone tell nothing. */
export function findHandles(text: string): Hit[] {
  const named = (invited: boolean) => (hit: Hit) => isName(text, hit, invited);
  const introduced = [
    ...hitsOf(text, MINE, 'handle', 0.9, 0.93),
    ...hitsOf(text, I_AM, 'handle', 0.85, 0.92),
    ...hitsOf(text, LISTED, 'handle', 0.85, 0.9),
    ...hitsOf(text, USERNAME, 'handle', 0.85, 0.9),
  ].filter(named(false));
  const invited = hitsOf(text, ADD_ME, 'handle', 0.88, 0.93).filter(named(true));
  return [...introduced, ...invited, ...hitsOf(text, MENTION, 'handle', 0.6)];
}

/** Measures, times and shorthand, which begin with a digit as some names do. */
const NO_NAME =
  /^(?:\d+(?:gb|tb|mb|fps|hz|am|pm|th|st|nd|rd|p|k|x|hrs?|mins?|days?|yrs?)|[24](?:nite|night|day|moro|moz|morrow|ever|real))$/;
const INTRODUCED = /(?:\b(?:is|iz|its|it's|i'm|im|me|as|add|follow)|[=:>@叫是搜]) ?@?$/;

/**
 * What looks like nothing but a name counts anywhere, a name of words only where it is introduced; a plain word only
 * where nothing follows that would make a sentence of it as well.
 */
function isName(text: string, { start, end }: Hit, invited: boolean): boolean {
  const name = text.slice(start, end);
  if (NO_NAME.test(name)) return false;
  if (/[_#]/.test(name)) return true;
  const introduced = INTRODUCED.test(text.slice(Math.max(0, start - 6), start));
  // "my xbox 360 broke", "my fortnite 1v1 map"
  if (/\d/.test(name))
    return /[a-z]/.test(name) ? introduced || name.length > 3 : introduced && name.length > 4;
  const parts = name.split(/[.-]/);
  if (parts.length < 3 && parts.some(isPredicate)) return false;
  if (name.includes('.')) return introduced || invited;
  return (
    introduced &&
    name.length >= 4 &&
    /^\s*(?:$|[.,!?;)\n<❤]|and\b|add\b|on\b|if\b|btw\b|xx?\b|lol\b|pls\b|so\b|\p{Extended_Pictographic})/u.test(
      text.slice(end, end + 12),
    )
  );
}
