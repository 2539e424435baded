import type { Hit } from './found.js';
import { after, before } from './matching.js';

/** Somebody else's line: a shop, a surgery, an office, a helpline. */
const BUSINESS =
  /(?<!\b(?:i'm|im|i am|we're|we are|was|were) (?:at|in|by|near|outside|leaving|going to) (?:the |a |my )?)\b(?:dentist|doctor|dr\.?|gp|surgery|clinic|hospital|pharmacy|vet|vets|shop|store|pizza|pizzeria|takeaway|restaurant|cafe|hotel|library|museum|cinema|theatre|gym|pool|office|reception(?:ist)?|desk|customer|support|service|help ?line|hotline|childline|samaritans|police|council|booking|bookings|reservations?|enquir(?:y|ies)|inquiries|appointments?|plumber|electrician|mechanic|garage|barber|salon|taxi|cab|uber|driver|landlord|agent|company|ltd|press|advert|ad|poster|sign|leaflet|website|newsletter|school office|headteacher|dear (?:all|parents?|families|customers?)|opening hours|open (?:daily|from|mon|till|until)|closed|tickets?|deliver(?:y|ies)|courier|bank|fax|venue|scout|club|charity|rescue|shelter|farm|centre|center|nursery|church|team)\b/;
const BUSINESS_ZH =
  /(?<!我们?在)(?:客服|热线|门诊|医院|诊所|药店|外卖|餐厅|饭店|酒店|前台|书店|超市|商店|店里|物业|派出所|警察|报警|消防|快递|物流|图书馆|博物馆|电影院|培训班|辅导班|机构|公司|咨询|预约|预订|订座|维修|售后|官网|官方|营业|地址在|报名|学校办公室|教务处|班主任|各位家长|家长您好|尊敬的|通知|求助|援助)/;
/** Said right beside an item: it is an example or an invention. */
const EXAMPLE =
  /\b(?:for example|e\.g\.|eg|made[ -]?up|imaginary|fictional|(?:is|as) an example|an? example of)\b|\b(?:homework|worksheet|exercise|question|translate|practi[cs]e)(?: \d{1,3}[a-z]?)?(?: (?:is|was) to\b| ?:)|\bwrite (?:the|a|this) (?:sentence|dialogue)\b|例如|比如|举例|例句|造句|(?:作文|课文|题目|应用题|练习|翻译)[^，。！？\n]{0,4}:/;
/** Lessons, warnings, stories and inventions: one such word may as well be about something else. */
const QUOTED =
  /\b(?:never|don'?t|do not|dont|shouldn'?t|should not|not to|no one should|nobody should|stop)\b[^.!?\n]{0,20}\b(?:give|giving|share|sharing|send|post|posting|tell|type|put|use|write|call|text|add)\b|\b(?:example|fake|pretend|scam(?:mer)?s?|spam|phishing|wrong number|prank|lyrics?|song|role ?play|the character|in the (?:story|book|film|movie|game|play)|homework|worksheet|exercise|question \d|translate|practi[cs]e (?:sentence|dialogue))\b/;
const QUOTED_ZH =
  /(?:别|不要|不能|不可以|千万|不许|禁止|请勿)[^，。！？\n]{0,10}(?:告诉|给|发|透露|泄露|说|填|写|打|加|晒|公开)|例如|比如|举例|例句|造句|作文|课文|题目|应用题|练习|假的|瞎编|编的|骗子|诈骗|骚扰|冒充|歌词|小说|故事|剧本|角色|翻译/;
/** The words right before an item that say: mine, or the family's. */
const MINE =
  /(?:\b(?:my|our|mine|mi)\b(?! (?:dentist|doctor|gp|order|booking|favou?rite|local|friend told|teacher))[^.!?\n]{0,44}|\b(?:call|text|txt|ring|phone|whats ?app|message|msg|dm|reach|add|hmu|hit|email|e-mail|mail|facetime|write|contact|find|get) me\b[^.!?\n]{0,28}|\b(?:i'm|im|i am) (?:on|at) |\b(?:mine)(?:'s| is|s)? ?[:=]?|\bhere(?:'s|s| is) (?:my|mine|our)[^.!?\n]{0,24}|\b(?:send|post|mail|deliver|ship|bring|drop) (?:it|them|that|this|the \w{2,12}|stuff)(?: over| off| round)? (?:to|at|round)(?: us| me)?(?: at)?:? ?)$/;
const MINE_ZH =
  /(?:(?:我|咱|俺|本人)(?!(?:们)?(?:学校|老师|看到|查|听))[^，。！？!?\n]{0,16}|(?:打|加|联系|找|发|短信|存|记)(?:一?下|个)?(?:我|这个)[^。！？!?\n]{0,10}|我[^。！？!?\n]{0,6}[，,:：] ?)$/;
const MINE_AFTER =
  /^[\s,.;:)<"'-]{0,4}(?:(?:is|that'?s|thats|thts|it'?s|its|<-+|\^+) ?(?:my|me\b|mine|our)|(?:text|call|ring|add|message|msg|dm|whatsapp|email|mail|hmu|facetime) ?me\b|(?:is )?my (?:number|num|cell|phone|email|mobile|addy|address)\b|if (?:u|you) (?:need|want)(?: to)? (?:me|call|text|reach|talk)|hmu\b)/;
const MINE_AFTER_ZH =
  /^[\s,，。.：:]{0,3}(?:(?:这|那)?(?:就)?是我|打我|加我|联系我|找我|我的(?:号|电话|手机|微信|邮箱|qq)|我(?:手机|电话|微信)|记得(?:打|加)|有事(?:打|联系|找|call))/;
/** Somebody answers a question: "it's ...", "number is ...", "sure, ..." */
const ANSWER =
  /^\W{0,3}(?:(?:ok|okay|sure|yeah|yes|yep|ya|here|here u go|here you go|here it is|got it|oh|um|k|so|hi|hey|alright) ?[,:!]? ?){0,2}(?:it'?s|its|this is it|here(?:'s|s)?|number'?s?(?: is)?|num|ph|tel|digits|addy|address|email|电话|号码|手机号?|手机|邮箱|地址|是|就是|vx?|wx)?(?: ?[:：=#-]| is|是)? ?$/;
const HOME =
  /(?:\b(?:i|we) (?:live|stay|am staying|moved|just moved|are moving|am moving)(?: \w{2,12})?(?: (?:at|in|on|near|over|to|by|round|opposite))?(?: the| number| no)?|\b(?:my|our) (?:house|home|place|flat|address|addy|apartment|door|gaff|street)(?: number| no)?(?:'s| is|s)?(?: (?:at|on|in|near|number|no))?|\bcome (?:over |round |to )(?:to |mine |mine at |mine, )?|\b(?:i'm|im|i am) (?:at|on|in)|\bmeet (?:me )?at (?:mine|my house)[^.!?\n]{0,6}|\bmine is|\bmine'?s?(?: at)?)[ ,:=-]{0,3}$/;
const HOME_ZH =
  /(?:我家?(?:现在|就)?(?:的)?(?:新家|住址|地址|家庭住址|门牌号?)?(?:住|在|是|搬到|搬到了|租|租住|住在)?(?:在|是|的)?|住(?:在)?|地址(?:给你|是|发你|[:：])?|收(?:货|件)(?:地址|人)?(?:写|是|[:：])?[^。！？\n]{0,8}|(?:寄|送|快递|发)(?:到|来|给我)?(?:我家)?|来我家(?:玩)?|门牌号?(?:是)?|我(?:租)?住[^，。！？\n]{0,8})[，,：: ]{0,2}$/;
/** Words beside a bare number that do not change what it is. */
const SMALL_TALK =
  /^(?:ok|okay|sure|yeah|yes|here|u|you|go|it|is|its|it's|xx?|lol|pls|please|my|the|and|hi|hey|um|call|text|so|k|thx|👍|😊)$/;

const LAST_ME = / me\b(?!.* me\b)/;
/** Low, by the thresholds: worth a look, but no warning. */
const DOUBTED = 0.6;

/** How far the words around an item can change what it is, in code units. */
const REACH = 300;
/** How far those that call it an example do. */
const BESIDE = 64;

/** Contact details that are given away when somebody sends them bare. */
const CONTACT: readonly string[] = ['phone', 'email', 'wechat', 'qq', 'handle'];

/**
 * How probable it is, by the words around it, that a found item is the writer's own and given away in this message.
 * The figures are rounded shares of the tuning half of test/personal-info/lines.jsonl.
 * @returns 0 where nothing says so
 */
export function givenProbability(text: string, hit: Hit): number {
  // Without the item itself: example.com is no example. No further than a message reaches, so that time is linear.
  const lead = Math.min(hit.start, REACH);
  const around = `${text.slice(hit.start - lead, hit.start)} ${text.slice(hit.end, hit.end + REACH)}`;
  if (EXAMPLE.test(around.slice(Math.max(0, lead - BESIDE), lead + BESIDE))) return 0;
  const said = saidToGive(text, hit, around);
  if (!QUOTED.test(around) && !QUOTED_ZH.test(around)) return said;
  // Where somebody is may well be told in a story or a warning; a number or a password seldom is.
  return hit.kind === 'location' ? 0 : Math.min(said, DOUBTED);
}

function saidToGive(text: string, hit: Hit, around: string): number {
  if (hit.given !== undefined) return hit.given;
  if (hit.kind === 'payment-card' || hit.kind === 'identity-number') return 0.9;
  if (hit.kind === 'address') return addressGiven(text, hit);
  if (!CONTACT.includes(hit.kind) || hit.confidence < 0.5) return 0;

  const lead = before(text, hit.start, 64);
  const rest = after(text, hit.end, 48);
  const mine = MINE.test(lead) || MINE_ZH.test(lead) || MINE_AFTER.test(rest) || MINE_AFTER_ZH.test(rest);
  const business = BUSINESS.test(around) || BUSINESS_ZH.test(around);
  // "text me the shop's number": a word for a business after the last "me" says whose it is; elsewhere only perhaps.
  const owner = lead.slice(lead.search(LAST_ME) + 1).slice(-40);
  if (mine) return !business ? 0.94 : BUSINESS.test(owner) ? 0 : DOUBTED;
  if (business || hit.kind === 'handle') return 0;
  if (ANSWER.test(lead) && saysLittle(rest)) return 0.9;
  return 0;
}

/** Nothing but a few small words. */
function saysLittle(rest: string): boolean {
  const words = rest.match(/[a-z']+|\p{sc=Han}/gu) ?? [];
  return (
    words.length === 0 ||
    (words.length <= 4 && words.every((word) => SMALL_TALK.test(word) || /\p{sc=Han}/u.test(word)))
  );
}

function addressGiven(text: string, hit: Hit): number {
  const lead = before(text, hit.start, 48);
  const rest = after(text, hit.end, 24);
  if (
    HOME.test(lead) ||
    HOME_ZH.test(lead) ||
    MINE_AFTER.test(rest) ||
    /^[\s,，]{0,2}(?:就?是我家|我家)/.test(rest)
  )
    return 0.93;
  if (MINE.test(lead) && /\b(?:house|home|address|addy|flat|place|post ?code|zip)\b/.test(lead)) return 0.93;
  if (/^(?:sure|ok|okay|yes|yeah)\b[,: ]{1,2}(?:it'?s )?$|\bnow (?:it'?s|at) $/.test(lead)) return 0.88;
  if (/^\W{0,3}$/.test(lead) && /^\W{0,3}$/.test(rest) && hit.confidence >= 0.85) return 0.6;
  return 0;
}
