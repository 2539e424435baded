/** A language the text model has learnt, BCP 47. */
export type ModelLanguage =
  | 'en' | 'zh' | 'es' | 'fr' | 'de' | 'pt' | 'it' | 'ru' | 'ar' | 'hi' | 'ko' | 'vi' | 'id' | 'ja' | 'pl' | 'nl'; // biome-ignore format: one table

/** Which languages the letters of a text leave open, and how much of it can be read. */
export interface Script {
  /** Languages written so, the likeliest first; empty: none that the model has learnt. */
  readonly candidates: readonly ModelLanguage[];
  /** Letters in all. */
  readonly letters: number;
  /** Share of letters in scripts that the model has learnt, 0 to 1; 1 for a text without letters. */
  readonly covered: number;
}

const LETTER = /\p{L}/gu;
const LATIN: readonly ModelLanguage[] = ['en', 'es', 'fr', 'de', 'pt', 'it', 'vi', 'id', 'pl', 'nl', 'hi'];
/** In this order: the first script with its share of the letters decides, so that Chinese with a name stays Chinese. */
const SCRIPTS: readonly { pattern: RegExp; share: number; candidates: readonly ModelLanguage[] }[] = [
  { pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, share: 0.1, candidates: ['ja'] },
  { pattern: /\p{Script=Han}/gu, share: 1 / 3, candidates: ['zh'] },
  { pattern: /\p{Script=Hangul}/gu, share: 1 / 3, candidates: ['ko'] },
  { pattern: /\p{Script=Cyrillic}/gu, share: 0.5, candidates: ['ru'] },
  { pattern: /\p{Script=Arabic}/gu, share: 0.5, candidates: ['ar'] },
  { pattern: /\p{Script=Devanagari}/gu, share: 0.5, candidates: ['hi'] },
  { pattern: /\p{Script=Latin}/gu, share: 0, candidates: LATIN },
];

/** Looks at the letters of a normalised text. Twin: models/training/language.py. */
export function scriptOf(text: string): Script {
  const letters = count(text, LETTER);
  if (letters === 0) return { candidates: ['en'], letters, covered: 1 };
  const shares = SCRIPTS.map(({ pattern }) => count(text, pattern) / letters);
  const covered = Math.min(
    1,
    shares.reduce((a, b) => a + b, 0),
  );
  const found = SCRIPTS.find(({ share }, i) => (shares[i] as number) > 0 && (shares[i] as number) >= share);
  return { candidates: found?.candidates ?? [], letters, covered };
}

/** Fewer letters say too little about a language: "ok lol" is English until shown otherwise. */
const ENOUGH_LETTERS = 12;
/** How sure the model must be of a language that shares its script with English, and that it has not learnt it. */
const SURE = 0.5;
const SURE_OTHER = 0.9;

/** Whose calibration applies, and whether the text is in none of the model's languages. */
export interface SpokenLanguage {
  /** The nearest language of the model. */
  readonly language: ModelLanguage;
  /** False where the model says that it has not learnt this language. */
  readonly known: boolean;
}

/**
 * Picks the language of a text from its script and the model's own opinion.
 * @param logits one for each of `outputs`; undefined for models that do not tell
 * @param outputs languages in the order of the logits, `other` among them
 */
export function spokenLanguage(
  script: Script,
  logits: ArrayLike<number> | undefined,
  outputs: readonly string[],
): SpokenLanguage {
  const first = script.candidates[0] ?? 'en';
  if (!logits || script.letters < ENOUGH_LETTERS) return { language: first, known: true };
  const possible = outputs.filter((o) => o === 'other' || script.candidates.includes(o as ModelLanguage));
  const weights = possible.map((o) => Math.exp(logits[outputs.indexOf(o)] as number));
  const total = weights.reduce((a, b) => a + b, 0);
  const share = (o: string) => (possible.includes(o) ? (weights[possible.indexOf(o)] as number) / total : 0);
  const best = script.candidates.reduce((a, b) => (share(b) > share(a) ? b : a), first);
  return { language: share(best) >= SURE ? best : first, known: share('other') < SURE_OTHER };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
