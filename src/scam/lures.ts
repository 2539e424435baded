import type { Span } from '../signals/index.js';

const PRIZE =
  'robux|v-?bucks|vbucks|nitro|gems|diamonds|coins|skins?|primogems|uc|cp|fifa points|minecoins|gift ?cards?|(?:steam|roblox|amazon|apple|itunes|google play|psn|xbox|nintendo|visa) ?(?:gift ?)?(?:cards?|codes?)|iphone|ipad|ps5|playstation|airpods|switch|game ?pass|premium|followers|crypto|bitcoin';
const CURRENCY_ZH =
  '皮肤|点券|点卷|钻石|原石|金币|q币|qb|蛋仔币|彩币|代币|迷你币|迷你豆|元宝|账号|装备|坐骑|史诗|月卡|季卡|战令|红包|礼包|手机|平板|会员|会员卡|礼品卡|充值卡|话费|萝卜|robux';

/** Said of any of a pattern's matches. */
const ANY = /^/;
const NONE = /$^/;

/**
 * Promises and demands of frauds aimed at children; each with what in a match makes it name a prize or a threat. The
 * others are said of a quiz or a school trip as well, and a link beside them tells nothing.
 */
const PATTERNS: readonly (readonly [pattern: RegExp, prize: RegExp])[] = [
  // free robux, 10k free v-bucks, get unlimited gems
  [
    new RegExp(
      `\\b(?:free|unlimited|infinite) (?:\\d[\\d,.]{0,8}k? )?(?:${PRIZE})\\b|\\b(?:${PRIZE}) (?:for free|generator|giveaway)\\b`,
      'g',
    ),
    ANY,
  ],
  // you won a gift card, you have been chosen
  [
    /\b(?:you|u|you've|you have|ur)(?:'ve| have)?(?: just| been)? (?:won(?!')|been (?:selected|chosen|picked)|chosen|selected|winner)\b(?: (?:a|an|the|for|to|as|our|\$?\d+) ?[a-z0-9 ]{0,24})?/g,
    new RegExp(`\\b(?:${PRIZE}|giveaway)\\b`),
  ],
  // claim your reward, redeem ur prize
  [
    /\b(?:claim|redeem|collect|unlock|get) (?:ur|your|the|ur free|your free) (?:prize|reward|gift|bonus|winnings|giveaway|nitro|robux|skins?|gift ?card)\b(?! (?:question|level|round|point|mark|star|track|shop))/g,
    /^(?:claim|redeem)|free|nitro|robux/,
  ],
  // send me a gift card, buy a steam card and send the code
  [
    /\b(?:send|buy|scratch|get|give|pay)(?: me| us)?(?: \w{1,12}){0,4} gift ?cards?\b(?: (?:code|number|pin)s?)?|\bgift ?card (?:code|number|pin)\b/g,
    /(?:code|number|pin)s?$/,
  ],
  // verify your account or it will be banned
  [
    /\b(?:verify|confirm|validate|unlock|restore) (?:ur|your) (?:account|identity|login|payment|card|age)\b|\b(?:ur|your) account (?:will|is going to|has been|is|was) (?:be )?(?:banned|deleted|suspended|locked|limited|terminated|disabled)\b/g,
    /^(?:verify|validate|restore)| will | going /,
  ],
  // i'll double your robux, send 100 get 200
  [
    /\b(?:double|triple|2x|10x|multiply) (?:ur|your) (?:robux|money|coins|gems|items|crypto|v-?bucks|skins)\b|\bsend (?:me )?\d+[a-z ]{0,12}(?:get|receive|and i'll send) \d+\b/g,
    ANY,
  ],
  // type your password to get
  [
    /\b(?:enter|type|put in|log ?in with|sign in with) (?:ur|your) (?:password|login|pass|account|details|email and password)\b/g,
    NONE,
  ],
  [
    new RegExp(
      `免费(?:领取?|送|得|拿|抽|刷|获取|获得|领到)[^，。！？\\n]{0,8}?(?:${CURRENCY_ZH})|(?:${CURRENCY_ZH})[^，。！？\\n]{0,4}(?:免费(?:领取?|送|得|拿)|大放送|白送)|(?:领|送|抽)(?:取)?(?:限定|限量|全套|史诗|传说|永久)?(?:${CURRENCY_ZH})`,
      'g',
    ),
    /免费|领|白送|放送/,
  ],
  [
    /恭喜(?:你|您)[^，。！？\n]{0,10}(?:抽中|中奖|获得|被选中|中了|幸运)|(?:你|您)(?:已经?)?(?:被)?(?:抽中|中奖|中了?大奖|被选中|选为幸运)/g,
    /[抽选]中|[中大]奖|幸运/,
  ],
  [
    /(?:填|输入|输|登记|提供|发)(?:写|一下)?(?:你的?)?(?:账号和?密码|密码|验证码|支付密码|银行卡号?|身份证号?)[^，。！？\n]{0,4}(?:领取?|就能|即可|到账|验证|激活|解封)/g,
    /领|到账|解封/,
  ],
  [
    /(?:先|需要?|要)(?:转|付|交|打|充)(?:[^，。！？\n]{0,6})?(?:定金|押金|保证金|手续费|解冻费|激活费|\d+[元块])|先(?:转|付|交|充)\d+|代充[^，。\n]{0,4}\d(?:\.\d)?折|(?:充|转|返)\d+(?:返|得|送)\d+|内部渠道|刷单|返利|解冻资金/g,
    /费$|保证金|折|^[充转返]|渠道|刷单|资金/,
  ],
  [
    /扫(?:一?下)?(?:这个|下面的?)?(?:二维)?码[^，。！？\n]{0,8}(?:领|送|进群|解封|付|验证|到账)|(?:用|拿)(?:你)?(?:爸|妈|爸爸|妈妈|爸妈|家长|父母)(?:的)?(?:手机|微信|支付宝)(?:扫|付|转|登)/g,
    /领|送|解封|到账/,
  ],
];

/** A warning or a report about frauds, right beside a lure: it is none. "Not fake" and "don't miss it" are no warning. */
const WARNING =
  /(?<!\b(?:not?|isn't|aint|ain't|0) (?:a |an )?)\b(?:scam(?:mer|mers|s|med|ming)?|phishing|fraud|fake|hoax|virus)\b|\b(?:reported|blocked|be careful|beware|avoid|not real|isn'?t real|no such thing)\b|\b(?:never|don'?t|do not)(?: \w{1,10})? (?:click|tap|open|fall|trust|believe|enter|give|type|send|buy|log|use|go)\b|(?<!不是)(?:骗子|骗人|假的)|诈骗|骗局|被骗|别点|别信|不要(?:点|信|扫|填|输)|千万|当心|小心|警惕|防骗|举报|反诈|不会要求/;
/** How far a warning reaches, in code units. */
const BESIDE = 40;

/** A lure in a text. */
export interface Lure extends Span {
  /** It names a prize or threatens: with a link that is what a fraud is made of. */
  readonly prize: boolean;
}

/** Lures in a folded text, by place; without those that a warning stands beside. */
export function findLures(text: string): Lure[] {
  return PATTERNS.flatMap(([pattern, prize]) =>
    Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
      start: index,
      end: index + match.length,
      prize: prize.test(match),
    })),
  )
    .filter(({ start, end }) => !WARNING.test(text.slice(Math.max(0, start - BESIDE), end + BESIDE)))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
