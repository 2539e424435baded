const MODS =
  "(?:(?:new|real|home|own|actual|full|personal|private|main|exact|mum'?s|mom'?s|dad'?s|parents'?) ){0,2}";
const PLATFORM =
  'snap(?:chat)?|insta(?:gram)?|ig|discord|disc|tik ?tok|whatsapp|wechat|qq|kik|telegram|skype|facebook|fb|psn|gamer ?tag';
const SECRET =
  "pass ?words?|pass ?code|pin(?: code| number)?(?! on\\b)|log ?in(?: details| info)?|card (?:number|details|info)|(?:mum|mom|dad)'?s card|cvv|bank (?:details|info)|verification code|(?:6|six) digit code|2fa code|acc(?:ount)? (?:details|info|login)";
const CONTACT =
  '(?:phone|cell|mobile|mob|tele|telephone|home|house|whatsapp|contact) ?(?:number|num|no|nr|#|digits)|number|num|nummer|digits|(?:mobile|cell)(?! (?:case|game|data|plan|contract|model|provider|brand|background|on\\b|called))|@|(?:home |house |street |postal )?(?:address|addy|adress|addres)|e-?mail(?: address)?|school(?: name)?|post ?code|zip ?code|zip|full name|last name|surname|real name|house number|door number|street(?: name)?|(?:live )?loc(?:ation)?';
const DETAIL = `(?<detail>${SECRET}|${CONTACT}|${PLATFORM})(?![a-z0-9])`;
/** What makes something else of it: "number one", "address in Animal Crossing", "school uniform". */
const ELSE =
  "(?!(?: (?:again|one\\b|1\\b|\\d|of (?:kills|goals|points|siblings)|plate|line|bonds?|sense|for a (?:sec|min|bit|call)|in (?:the )?(?:game|minecraft|animal crossing|roblox|class|team|queue|line)|on the (?:server|shirt|team|bib)|like\\b|uniform|project|mascot|lunch|trip|play\\b|dinner|bag|shoes|work|day|disco|colou?rs?|rules|theme|dog|pet|teacher|friends?|streak|story|score|filter|bitmoji|server|theme|status|feed|emoji|dance|video|drawing|strength|policy|format|hair|style|fashion|fighter|food|vibe))|[’']?s\\b)";
const ASK = "(?:wh?at(?:'?s| is| are|s)?|wats|wuts?|whats|what r|wots?)(?: is)?";
const GIVE =
  '(?:send|give|gimme|tell|drop|share|dm|text|lemme (?:get|have|see)|let me (?:get|have|see|know)|i need|i want|type|pass|post|message|msg|read|show|enter|what about)';
const FOR_ME = '(?: (?:me|us|out|in))?(?: (?:pls|plz|please|just))?';

/** Questions and requests for details, in English; each with how probably it asks for a detail of the reader. */
export const ASKING_ENGLISH: readonly { readonly pattern: RegExp; readonly probability: number }[] = [
  { pattern: new RegExp(`\\b${ASK} (?:ur|your|yo|yr|u|ya) ${MODS}${DETAIL}${ELSE}`, 'g'), probability: 0.93 },
  {
    pattern: new RegExp(
      `\\b(?:can|could|may|might|cud|cld|will|would)(?: (?:i|we|u|you|ya)) (?:pls |please |plz |just |maybe |at least ){0,2}(?:have|hav|av|get|know|see|send|give|tell|share|drop|dm|text|type|ask(?: for)?)${FOR_ME} (?:for )?(?:ur|your|yr|ya) ${MODS}${DETAIL}${ELSE}`,
      'g',
    ),
    probability: 0.93,
  },
  {
    pattern: new RegExp(`\\b${GIVE}${FOR_ME} (?:ur|your|yr|ya) ${MODS}${DETAIL}${ELSE}`, 'g'),
    probability: 0.92,
  },
  {
    pattern: new RegExp(
      `(?<=^|[.!?,;\\n] ?|\\b(?:and|so|also|btw|hey|ok|wait|yo|hi) )(?:ur|your) ${MODS}${DETAIL}(?= ?(?:\\?|pls|plz|please|again))`,
      'g',
    ),
    probability: 0.9,
  },
  {
    pattern:
      /\bwhere(?:abouts)?(?: exactly)?(?: do| d|'d)? (?:you|u|ya|y'all)(?: guys)?(?: actually| really| even| both| all)? (?:live|stay at|go to school|goto school|goes to school)\b(?! again| in (?:minecraft|the game|game|roblox|the story))/g,
    probability: 0.92,
  },
  {
    pattern:
      /\bwhere(?:'s| is|s)? (?:ur|your) (?:house|home|flat|school)\b(?! in (?:minecraft|the game|game|roblox))/g,
    probability: 0.88,
  },
  {
    pattern:
      /\b(?:what|which|wat|wot)(?: \w{3,9})? (?:schools?|skool) (?:do|d|are|r|did|does)? ?(?:you|u|ya)(?: guys)? ?(?:go|goto|at|in|attend|from)?\b(?! think| like| prefer| support)/g,
    probability: 0.92,
  },
  {
    pattern: /\b(?:what|wat|which)(?:'s| is|s)? (?:the )?name of (?:ur|your) (?:school|street|road)\b/g,
    probability: 0.93,
  },
  {
    pattern:
      /\b(?:what|wat) time (?:(?:do|does|d) (?:you|u)(?: usually)? (?:(?:finish|get out|get off|leave|start)(?: of| from)? school|walk home|get home)|(?:do|does|d) (?:ur|your) school (?:finish|get out|end|start))\b/g,
    probability: 0.87,
  },
  {
    // Friends and families ask this all day, so without the school it is worth no more than a hint.
    pattern:
      /\b(?:what|wat) time (?:do|does|d) (?:you|u)(?: usually)? (?:finish|get out|get off|leave|start)\b(?! (?:of |from )?school| (?:work|practice|training|the match|tonight|dinner))/g,
    probability: 0.6,
  },
  {
    pattern:
      /\b(?:what|which|wat) (?:street|road|estate|block|building|part of town|area|neighbou?rhood|town|bus)(?: do| are| r| d)? (?:you|u|ya) (?:live|on|in|at|stay|get|take)\b/g,
    probability: 0.9,
  },
  {
    pattern: new RegExp(
      `\\b(?:u|you|ya)(?: guys)? (?:got|have|hav|on|gotta|use|got a|have a|have an) (?:a |an |any )?(?:${PLATFORM})(?= ?(?:\\?|$|so |i(?:'ll|ll)? |add |we |\\n))`,
      'g',
    ),
    probability: 0.87,
  },
  {
    pattern:
      /\b(?:are|r) (?:you|u)(?: at)?(?: home)?(?: all)? (?:alone|by (?:ur|your) ?self|on (?:ur|your) own)\b(?! (?:in the (?!house|home|flat|apartment|building|garden|(?:bed|bath)?room)\w+|on the (?:bus|train|tram|way)|at the (?:bus|station|stop)|against)| or (?:is|do|are)| in (?:minecraft|the game|roblox)| on the (?:team|server))/g,
    probability: 0.9,
  },
  {
    pattern:
      /\b(?:u|you) (?:at )?home alone\b(?! (?:movie|film|2|3))|\b(?:u|you) alone (?:rn|right now|now)\b/g,
    probability: 0.9,
  },
  {
    pattern:
      /\bwho(?:'s| is|s| else is|se)? (?:else )?(?:at )?(?:home|in the house|there) with (?:you|u)\b|\b(?:is|are) (?:anyone|anybody|ur (?:mum|mom|dad|parents)|your (?:mum|mom|dad|parents)|either of your parents)(?: else)? (?:at )?home(?: with (?:you|u))?(?= ?(?:\?|$|rn|right now|now|tonight|today))/g,
    probability: 0.87,
  },
  {
    pattern:
      /\b(?:what|wat|tell me|send me|give me|read me|gimme|whats|what's)(?: is|'s)?(?: me)?(?: the)?(?: \w{3,12})? ?code (?:(?:that )?(?:they|it|u|you|we|i|roblox|discord|steam|apple|google|whatsapp|snap(?:chat)?)(?: have| just)? (?:sent|got|get|texted|received)|(?:that )?(?:just )?(?:came|comes|was sent|popped|arrived|is on))\b/g,
    probability: 0.93,
  },
  {
    pattern:
      /\b(?:give|send|tell|gimme|read)(?: me)? (?:the |that )?(?:verification|security|6 digit|six digit|login|sms|2fa|recovery|confirmation) (?:code|pin)\b/g,
    probability: 0.92,
  },
  {
    pattern:
      /\b(?:can|could) i (?:add|have|get) (?:ur|your|you on|u on) (?:snap(?:chat)?|insta(?:gram)?|discord|whatsapp|wechat|kik|telegram|skype|ig)\b/g,
    probability: 0.88,
  },
  {
    // Age, sex, location: nearly alone, since it is a sign language too.
    pattern: /(?<=^|[.!?,\n] ?|\b(?:hi|hey|hello|yo|sup) )(?:asl|a\/s\/l)(?= ?(?:\?|$|\n|pls|plz|u\b))/g,
    probability: 0.87,
  },
  {
    pattern: /\b(?:share|send|turn on|drop)(?: me)? (?:ur|your) (?:live )?(?:location|loc)\b/g,
    probability: 0.9,
  },
];

/** Right before a request these turn it into a warning or a report. */
export const NOT_A_REQUEST_ENGLISH =
  /(?:\b(?:never|knows?|only|i(?:'ll|ll| will|'m gonna| put| post(?:ed)?| gave| give)|(?:we|they|he)(?:'ll)?|or|post|don'?t|dont|do not|didn'?t|not|won'?t|no ?one|nobody|shouldn'?t|should not|stop|avoid|without|why would|refuse to|anyone who|someone|somebody|strangers?|they|he|she|who|people|apps?|sites?|thats?|which|scammers?|teachers?|asks?(?:ed)?(?: (?:you|me|u))?(?: (?:to|for))?|asking(?: (?:you|me|u))?(?: (?:to|for))?|tells? (?:you|u)(?: to)?|told (?:me|him|her|us|you)(?: to)?|says?|said|if|when|have to|has to|had to|must|need to|safe to|ok to|okay to|want to|about to|going to|gonna|trick(?:s|ed)? (?:you|u) (?:to|into)|hidden|about|explain|guess|what does)(?:'s)?[ ,:"']*(?:ever |to |even |just |please |want(?:s)? to |try (?:to )?|tries to ){0,2})$/;

/** An adult of the family is spoken to. */
export const FAMILY =
  /^(?:hey |hi |ok |yo |pls |please )?(?:mum|mom|mam|dad|mummy|daddy|mama|papa|gran|granny|grandma|nan|nana|grandad|grandpa|aunt(?:ie|y)?|uncle|miss(?! (?:u|you|ya|me|him|her|them|it|that|this|those|my|ur|your|the)\b)|sir|coach)\b(?![’']s|s\b)|(?<!\b(?:ur|your|yr|ya|my|the|his|her|their|our|with|by|or|and|to|from|of|is|a|no))[,\s](?:mum|mom|dad|mama|papa|mummy|daddy|gran|granny|grandma|grandad|grandpa|nan|nana|oma|opa|auntie|big sis|miss|sir)\s?(?:x{1,4}|❤️?)?\s?[?.!]{0,4}\s?$/;

/** Beside a request: an office, a shop, a lesson or the family's dinner. */
export const OFFICE =
  /\b(?:(?:your|ur|the|an|my|this) order|order (?:number|no|id|ref)|deliver(?:y|ies)|courier|dear (?:customers?|parents?|all)|booking|appointment|patient|invoice|receipt|warranty|application form|consent form|the form|survey|reception|refund|museum|library card|put dinner|dinner(?:'s| is| on)|for tea|tea's ready|pick (?:you|u) up|collect you|(?:homework|essay|worksheet|exercise|lesson)(?: \d{1,3}[a-z]?)? ?:|lesson \d|exercise \d|pen ?pal letter)/;
