import type { Hit } from '../found.js';
import { before, hitsOf } from '../matching.js';
import { isPredicate } from './not-a-name.js';

/** Up to white space: passwords are full of signs. */
const TOKEN = `(?![=:])(?<item>[^\\s"'，。]{3,40})`;
const IS = `(?:(?:'s|\\s(?:is|are))\\b(?: ?[=:])?|\\s?[=:])(?: now| just| still)?\\s?["']?`;
const WHOSE = '(?: for [a-z0-9 ]{2,20}| to [a-z0-9 ]{2,20})?';
/** "my roblox password is cat-Milo7", "pw: milo77" */
const PASSWORD_EN = new RegExp(
  `\\b(?:pass ?words?|passwrd|pass ?code|pwd|pw|psw|login|pass(?=\\s?[=:]))${WHOSE}${IS}${TOKEN}`,
  'gd',
);
/** "my pin is 4471": a hall pass and a badge pin are described in words, so these need a digit. */
const PIN_EN = new RegExp(
  `\\b(?:pass|pin(?: ?code| number)?)${WHOSE}${IS}(?=[^\\s"']{0,39}\\d)${TOKEN}`,
  'gd',
);
/** "user nina12 password Pepper55": without a verb only what no word looks like */
const PASSWORD_BARE =
  /\b(?:pass ?word|pass|pw|pwd) (?<item>(?=[a-z]*\d)[a-z0-9_@#$%^&*.!-]{5,32})(?![a-z0-9])/dg;
const PASSWORD_ZH =
  /(?:密码|口令|密匙|pin码)(?:就?是|为|改成了?|设成了?|[:=：])?\s{0,2}(?<item>[a-z0-9_@#$%^&*!?.-]{3,32})(?![a-z0-9])/dg;
/** "the code they sent me is 482913", "verification code: 482913" */
const CODE_EN =
  /\b(?:(?:verification|security|login|log ?in|confirmation|auth|authenticator|2fa|sms|text|texted|one ?time|6 ?digit|six digit|recovery|backup) (?:code|pin|passcode|password)|otp|code (?:i (?:just )?got|(?:that )?they (?:just )?(?:sent|texted)(?: me)?|(?:that )?(?:just )?came(?: up)?|(?:from|in) (?:the|my) (?:text|sms|email)|it sent(?: me)?|on my (?:phone|screen))) ?(?:is|was|says|it's|its|:|=|,)? ?(?<item>(?:[a-z]{1,2}-)?\d{4,8}|\d{3}[ -]\d{3})(?!\d)/dg;
const CODE_ZH = /(?:验证码|动态码|校验码|短信码|登录码)[^\d，。\n]{0,6}(?<item>\d{4,8})(?!\d)/dg;
/** A service's own message, or somebody quoting it. */
const NOTICE = /(?:\byour\b|您|【|\[|本次|尊敬)[^\n]{0,40}$/;
/** Words that say whose password it is, if not the writer's. */
const NOT_OWN =
  /(?:wi-?fi|wlan|router|zoom|meeting|class|kahoot|guest|library|school computers?|level|boss|door in the game|game|quest|zip|puzzle|escape room|房间号?|会议|课堂|关卡|游戏里|宝箱|无线|wifi|自习室|图书馆|压缩包|解压)[^\n]{0,20}$/;
const OWN = /\b(?:my|our|mine)\b[^\n]{0,30}$|(?:我|咱)[^，。\n]{0,12}$/;

/** Passwords and one-time codes: the secret itself. */
export function findSecrets(text: string): Hit[] {
  const passwords = [
    ...hitsOf(text, PASSWORD_EN, 'password', 0.9),
    ...hitsOf(text, PIN_EN, 'password', 0.9),
    ...hitsOf(text, PASSWORD_ZH, 'password', 0.9),
    ...hitsOf(text, PASSWORD_BARE, 'password', 0.8),
  ]
    .map((hit) => trimmed(text, hit))
    .filter(({ start, end }) => isSecret(text.slice(start, end), text.slice(end, end + 16)))
    .map((hit) => withOwner(text, hit, 0.95));
  const codes = [
    ...hitsOf(text, CODE_EN, 'one-time-code', 0.9),
    ...hitsOf(text, CODE_ZH, 'one-time-code', 0.9),
  ].map((hit) => withOwner(text, hit, 0.93));
  return [...passwords, ...codes];
}

function trimmed(text: string, hit: Hit): Hit {
  const written = text.slice(hit.start, hit.end);
  // Without a digit it is a word, and a sign ends it: "wrong,help".
  const word = /\d/.test(written) ? written : (written.split(/[,;!?]/, 1)[0] as string);
  const secret = word.replace(/[.,;:!?)]{1,4}$/, '');
  return { ...hit, end: hit.start + secret.length };
}

/** A plain word counts only where the sentence ends with it. */
function isSecret(secret: string, rest: string): boolean {
  if (secret.length < 3 || isPredicate(secret)) return false;
  if (/\p{sc=Han}/u.test(secret)) return false;
  if (/\d/.test(secret)) return !/^(?:\d{1,2}(?:am|pm|th|st|nd|rd)?|\d{1,3}%|[£$€]\d+)$/.test(secret);
  return /^["']?\s*(?:$|[.,!?:;)\n，。！]|(?:and|but|dont|don't|so|if|use|you can|u can|lol|log|ok|all)\b|\p{Extended_Pictographic})/u.test(
    rest,
  );
}

function withOwner(text: string, hit: Hit, given: number): Hit {
  const lead = before(text, hit.start, 64);
  if (OWN.test(lead) && !NOT_OWN.test(lead)) return { ...hit, given };
  if (NOTICE.test(lead) || NOT_OWN.test(lead)) return hit;
  return { ...hit, given: hit.kind === 'one-time-code' ? 0.9 : 0.87 };
}
