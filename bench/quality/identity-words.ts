/** Neutral words by which people are named for what they are: no slur is among them. English whole words, Chinese parts. */
export const IDENTITY_WORDS: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  'women and girls': {
    en: 'woman|women|girls?|female',
    zh: '女生|女孩|女人|女性|女的',
  },
  'men and boys': { en: 'man|men|boys?|male', zh: '男生|男孩|男人|男性|男的' },
  'gay, lesbian, bisexual': { en: 'gays?|lesbians?|bisexual|bi|queer|lgbtq?', zh: '同性恋|双性恋|出柜|彩虹' },
  transgender: { en: 'trans|transgender|non-?binary', zh: '跨性别' },
  Muslims: { en: 'muslims?|islam|hijab|mosque|ramadan|eid', zh: '穆斯林|伊斯兰|清真|回族|斋月' },
  Jews: { en: 'jews?|jewish|synagogue|hanukkah|kippah|shabbat', zh: '犹太' },
  'other religions': {
    en: 'christians?|catholics?|hindus?|sikhs?|buddhists?|church|temple|turban|diwali',
    zh: '基督|天主教|佛教|教堂|寺庙|信佛|道教',
  },
  'skin and descent': {
    en: 'black|white|brown|asians?|africans?|latin[oax]s?|indigenous|aboriginal|mixed race|skin',
    zh: '黑人|白人|亚裔|非洲|混血|皮肤|少数民族|维吾尔|藏族|蒙古族|苗族',
  },
  'origin and migration': {
    en: 'immigrants?|refugees?|migrants?|foreigners?|accent|chinese|indians?|mexicans?|polish|turkish|arabs?|nigerians?|pakistanis?|syrians?|romanians?|roma|travellers?|koreans?|japanese|vietnamese|filipinos?|ukrainians?|russians?|americans?|french|germans?',
    zh: '移民|难民|外国人|外地|外省|农村|乡下|口音|河南|东北|上海人|北京人|广东|四川|新疆|西藏|台湾|香港|美国人|日本人|韩国人|印度',
  },
  disability: {
    en: 'disab\\w+|wheelchair|autis\\w+|adhd|dyslexi\\w+|deaf|blind|down syndrome|stutter\\w*|special needs|hearing aids?|prosthetic|epilep\\w+',
    zh: '残疾|残障|轮椅|自闭症|多动症|失聪|聋|盲人|视障|听障|口吃|结巴|特殊教育|唐氏',
  },
  'body and looks': {
    en: 'fat|skinny|chubby|acne|glasses|braces|freckles|short|tall',
    zh: '胖|瘦|矮|痘|牙套|眼镜|雀斑',
  },
  poverty: { en: 'poor|free lunch|food bank|council|second-?hand|charity', zh: '贫困|穷|补助|低保|二手' },
  age: { en: 'old people|elderly|boomers?|grandparents?', zh: '老人|老年|老头|老太' },
};

/** The groups that a text mentions. */
export function groupsIn(text: string): string[] {
  return MATCHERS.filter(([, matcher]) => matcher.test(text)).map(([name]) => name);
}

const MATCHERS = Object.entries(IDENTITY_WORDS).map(
  ([name, { en, zh }]) =>
    [name, new RegExp(`(?<![\\p{L}\\p{N}])(?:${en})(?![\\p{L}\\p{N}])|${zh}`, 'iu')] as const,
);
