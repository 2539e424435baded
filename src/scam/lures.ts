import type { Span } from '../signals/index.js';

const PRIZE =
  'robux|v-?bucks|vbucks|nitro|gems|diamonds|coins|skins?|primogems|uc|cp|fifa points|minecoins|gift ?cards?|(?:steam|roblox|amazon|apple|itunes|google play|psn|xbox|nintendo|visa) ?(?:gift ?)?(?:cards?|codes?)|iphone|ipad|ps5|playstation|airpods|switch|game ?pass|premium|followers|crypto|bitcoin';
const CURRENCY_ZH =
  '皮肤|点券|点卷|钻石|原石|金币|q币|qb|蛋仔币|彩币|代币|迷你币|迷你豆|元宝|账号|装备|坐骑|史诗|月卡|季卡|战令|红包|礼包|手机|平板|会员|会员卡|礼品卡|充值卡|话费|萝卜|robux';

/** Promises and demands of frauds aimed at children. */
const PATTERNS: readonly RegExp[] = [
  // free robux, 10k free v-bucks, get unlimited gems
  new RegExp(
    `\\b(?:free|unlimited|infinite) (?:\\d[\\d,.]{0,8}k? )?(?:${PRIZE})\\b|\\b(?:${PRIZE}) (?:for free|generator|giveaway)\\b`,
    'g',
  ),
  // you won a gift card, you have been chosen
  /\b(?:you|u|you've|you have|ur)(?:'ve| have)?(?: just| been)? (?:won|been (?:selected|chosen|picked)|chosen|selected|winner)\b(?: (?:a|an|the|for|to|as|our|\$?\d+) ?[a-z0-9 ]{0,24})?/g,
  // claim your reward, redeem ur prize
  /\b(?:claim|redeem|collect|unlock|get) (?:ur|your|the|ur free|your free) (?:prize|reward|gift|bonus|winnings|giveaway|nitro|robux|skins?|gift ?card)\b/g,
  // send me a gift card, buy a steam card and send the code
  /\b(?:send|buy|scratch|get|give|pay)(?: me| us)?(?: \w{1,12}){0,4} gift ?cards?\b(?: (?:code|number|pin)s?)?|\bgift ?card (?:code|number|pin)\b/g,
  // verify your account or it will be banned
  /\b(?:verify|confirm|validate|unlock|restore) (?:ur|your) (?:account|identity|login|payment|card|age)\b|\b(?:ur|your) account (?:will|is going to|has been|is|was) (?:be )?(?:banned|deleted|suspended|locked|limited|terminated|disabled)\b/g,
  // i'll double your robux, send 100 get 200
  /\b(?:double|triple|2x|10x|multiply) (?:ur|your) (?:robux|money|coins|gems|items|crypto|v-?bucks|skins)\b|\bsend (?:me )?\d+[a-z ]{0,12}(?:get|receive|and i'll send) \d+\b/g,
  // type your password to get
  /\b(?:enter|type|put in|log ?in with|sign in with) (?:ur|your) (?:password|login|pass|account|details|email and password)\b/g,
  new RegExp(
    `免费(?:领取?|送|得|拿|抽|刷|获取|获得|领到)[^，。！？\\n]{0,8}?(?:${CURRENCY_ZH})|(?:${CURRENCY_ZH})[^，。！？\\n]{0,4}(?:免费(?:领取?|送|得|拿)|大放送|白送)|(?:领|送|抽)(?:取)?(?:限定|限量|全套|史诗|传说|永久)?(?:${CURRENCY_ZH})`,
    'g',
  ),
  /恭喜(?:你|您)[^，。！？\n]{0,10}(?:抽中|中奖|获得|被选中|中了|幸运)|(?:你|您)(?:已经?)?(?:被)?(?:抽中|中奖|中了?大奖|被选中|选为幸运)/g,
  /(?:填|输入|输|登记|提供|发)(?:写|一下)?(?:你的?)?(?:账号和?密码|密码|验证码|支付密码|银行卡号?|身份证号?)[^，。！？\n]{0,4}(?:领取?|就能|即可|到账|验证|激活|解封)/g,
  /(?:先|需要?|要)(?:转|付|交|打|充)(?:[^，。！？\n]{0,6})?(?:定金|押金|保证金|手续费|解冻费|激活费|\d+元?)|代充[^，。\n]{0,4}\d(?:\.\d)?折|(?:充|转|返)\d+(?:返|得|送)\d+|内部渠道|刷单|返利|解冻资金/g,
  /扫(?:一?下)?(?:这个|下面的?)?(?:二维)?码[^，。！？\n]{0,8}(?:领|送|进群|解封|付|验证|到账)|(?:用|拿)(?:你)?(?:爸|妈|爸爸|妈妈|爸妈|家长|父母)(?:的)?(?:手机|微信|支付宝)(?:扫|付|转|登)/g,
];

/** A warning or a report about frauds is none. */
const WARNING =
  /\b(?:scam(?:mer|mers|s|med|ming)?|phishing|fraud|fake|never|don'?t|dont|do not|reported|blocked|hoax|virus|be careful|beware|avoid|not real|isn'?t real|no such thing|deleted|birthday|for my mum|for mum|christmas|xmas)\b|骗子|诈骗|骗局|被骗|骗人|假的|别点|别信|不要(?:点|信|扫|填|输)|千万|当心|小心|警惕|防骗|举报|反诈|不会要求/;

/** Lures in a folded text, by place. None where the message speaks about frauds. */
export function findLures(text: string): Span[] {
  if (WARNING.test(text)) return [];
  return PATTERNS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
      start: index,
      end: index + match.length,
    })),
  ).sort((a, b) => a.start - b.start || a.end - b.end);
}
