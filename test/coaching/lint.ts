import { coach, type LoadedCatalogue, type Topic } from '../../src/coaching/index.js';
import type { AgeBand, Coaching, Level, Role } from '../../src/signals/index.js';
import { LEVELS, ROLES } from '../../src/signals/index.js';

/** How the rules of coaching read in one language. */
export interface LanguageRules {
  /** A possibility, never a verdict: one of these stands in what was noticed. */
  readonly possibility: RegExp;
  /** Blame, accusation, alarm, secrecy, threats to tell, methods of self-harm. */
  readonly forbidden: RegExp;
  /** The script most of a sentence is written in. */
  readonly script: RegExp;
  /** Languages written without spaces are measured in characters. */
  readonly unit: 'word' | 'character';
  /** Longest sentence for under-13 and for teenagers, in units. */
  readonly longest: readonly [young: number, teen: number];
}

const WORDS: Pick<LanguageRules, 'unit' | 'longest'> = { unit: 'word', longest: [12, 20] };
const LATIN = /\p{sc=Latin}/u;

/** Rules by locale; a locale without rules fails the build. */
export const RULES: Readonly<Record<string, LanguageRules>> = {
  en: {
    ...WORDS,
    script: LATIN,
    possibility: /\b(may|might|could|seems?|sounds? like|perhaps)\b/i,
    forbidden:
      /should have|(?<!not |never )your fault|\b(stupid|shame|guilty|predator|groomer|bully|criminal|pervert|warning|alert|police|punish|razor|pills?|knife|cut)\b|(?:we|i) (?:will|won't) tell|tell your parents/i,
  },
  zh: {
    unit: 'character',
    longest: [26, 34],
    script: /\p{sc=Han}/u,
    possibility: /可能|也许|听起来/,
    forbidden:
      /你应该|早该|(?<!不是|绝不是)你的错|罪犯|变态|坏人|警告|惩罚|丢脸|活该|刀|药片|告诉你爸妈|你保密/,
  },
  'zh-Hant': {
    unit: 'character',
    longest: [26, 34],
    script: /\p{sc=Han}/u,
    possibility: /可能|也許|聽起來/,
    forbidden:
      /你應該|早該|(?<!不是|絕不是)你的錯|罪犯|變態|壞人|警告|懲罰|丟臉|活該|刀|藥片|告訴你爸媽|你保密/,
  },
  es: {
    ...WORDS,
    script: LATIN,
    possibility: /quizá|podría|parece/i,
    forbidden:
      /deberías|tendrías que haber|(?<!no es |nunca es )culpa tuya|tu culpa|\b(depredador|acosador|criminal|vergüenza|alerta|castigo|cuchilla|pastillas)\b|se lo diremos a/i,
  },
  fr: {
    ...WORDS,
    script: LATIN,
    possibility: /peut-être|pourrait|pourraient|semble|on dirait/i,
    forbidden:
      /tu aurais dû|tu devrais|(?<!ce n'est pas |ce n'est jamais )ta faute|\b(prédateur|harceleur|criminel|honte|alerte|punition|lame|pilules|cachets)\b|on le dira à/i,
  },
  de: {
    ...WORDS,
    script: LATIN,
    possibility: /vielleicht|könnte|scheint/i,
    forbidden:
      /du hättest|du solltest|deine schuld|\b(täter|mobber|verbrecher|schäm|warnung|alarm|strafe|klinge\b|tabletten|messer)/i,
  },
  pt: {
    ...WORDS,
    script: LATIN,
    possibility: /talvez|pode|parece/i,
    forbidden:
      /deveria|(?<!nunca é )culpa sua|(?<!não )é sua culpa|\b(predador|agressor|criminoso|vergonha|alerta|castigo|lâmina|comprimidos)\b|vamos contar/i,
  },
  ar: {
    ...WORDS,
    script: /\p{sc=Arabic}/u,
    possibility: /ربما|قد |يبدو/,
    forbidden: /كان عليك|يجب عليك|(?<!ليس |ليست )ذنبك|مجرم|متنمر|مفترس|عار|تحذير|عقاب|شفرة|حبوب|سكين|سنخبر/,
  },
  hi: {
    unit: 'word',
    // Postpositions and light verbs stand apart in Hindi: the same sentence has about a third more words.
    longest: [16, 22],
    script: /\p{sc=Devanagari}/u,
    possibility: /शायद|सकता|सकते|सकती|लगता है/,
    forbidden: /तुम्हें चाहिए था|तुम्हारी गलती है|अपराधी|शिकारी|शर्म|चेतावनी|सज़ा|ब्लेड|गोलियाँ|चाकू|बता देंगे/,
  },
  ja: {
    unit: 'character',
    longest: [34, 40],
    script: /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u,
    possibility: /かもしれ|ようです/,
    forbidden:
      /べきだった|あなたのせいです|犯罪者|変質者|いじめっ子|恥ずかしい|警告|罰|刃物|カッター|錠剤|言いつけ/,
  },
  ko: {
    ...WORDS,
    script: /\p{sc=Hangul}/u,
    possibility: /수 있|수도 있|것 같아/,
    forbidden: /했어야|네 잘못이야|범죄자|가해자|변태|창피|경고|처벌|칼|알약|이를 거야/,
  },
  ru: {
    ...WORDS,
    script: /\p{sc=Cyrillic}/u,
    possibility: /возможно|похоже|может|могут/i,
    forbidden:
      /надо было|следовало|твоя вина|(?<!не )виноват|хищник|травитель|преступник|стыдно|тревога|наказан|лезви|таблетк|нож(?!н)|мы расскажем/i,
  },
  id: {
    ...WORDS,
    script: LATIN,
    possibility: /mungkin|bisa jadi|sepertinya/i,
    forbidden:
      /kamu seharusnya|(?<!bukan |menjadi )salahmu|\b(predator|penjahat|pelaku|memalukan|peringatan|hukuman|silet|pil|pisau)\b|akan kami beri tahu/i,
  },
};

/** One composed message and what it was composed for. */
export interface Composed {
  /** Parts of the input. */
  readonly topic: Topic;
  readonly role: Role;
  readonly level: Level;
  readonly ageBand: AgeBand;
  /** The result. */
  readonly coaching: Coaching;
}

/** Every message that a catalogue can compose, in both registers. */
export function composeAll(catalogue: LoadedCatalogue): Composed[] {
  return (Object.keys(catalogue.topics) as Topic[]).flatMap((topic) =>
    ROLES.flatMap((role) =>
      LEVELS.flatMap((level) =>
        (['10-12', '13-15'] as const).map((ageBand) => {
          const coaching = coach({
            ...inputOf(topic),
            role,
            severity: level,
            ageBand,
            catalogue,
            emergency: '112',
          });
          if (coaching === null) throw new Error(`no coaching for ${topic} at ${level}`);
          return { topic, role, level, ageBand, coaching };
        }),
      ),
    ),
  );
}

function inputOf(topic: Topic) {
  if (topic === 'personal-info-giving') return { category: 'personal-info', kind: 'giving' } as const;
  if (topic === 'personal-info-asking') return { category: 'personal-info', kind: 'asking' } as const;
  return { category: topic };
}

/** Sentences of a message, in any of the catalogue's scripts. */
export function sentences(message: string): string[] {
  return (
    message
      // A question in 「quotation marks」 does not end the sentence around it.
      .split(/(?<=[。？！])(?!」)|(?<=[.?!।؟])\s+/u)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== '')
  );
}

/** Length of a sentence: words, or letters where words are not spaced. */
export function lengthOf(sentence: string, unit: LanguageRules['unit']): number {
  if (unit === 'word') return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return sentence.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Every text in a catalogue with the path to it. */
export function allTexts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => allTexts(each, path === '' ? key : `${path}.${key}`));
}

/** Flesch-Kincaid grade of an English text; syllables are counted by vowel groups. */
export function readingGrade(text: string): number {
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences(text).length) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesOf(word: string): number {
  const groups = word.replace(/(?<![aeiouyl])e$|(?<![dt])ed$/, '').match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}
