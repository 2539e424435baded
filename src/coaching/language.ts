/** Words that know their language. */
export type InLanguage<T> = T & {
  /** BCP 47 tag of the words. */
  readonly locale: string;
  /** Writing direction. */
  readonly dir: 'ltr' | 'rtl';
  /** What stands between two sentences: a space, or nothing. */
  readonly join: string;
};

const RIGHT_TO_LEFT: readonly string[] = ['ar'];

/** Written without a space between sentences. */
const UNSPACED: readonly string[] = ['zh', 'zh-Hant', 'ja'];

/** Adds what follows from the language. */
export function inLanguage<T extends object>(locale: string, words: T): InLanguage<T> {
  return {
    ...words,
    locale,
    dir: RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr',
    join: UNSPACED.includes(locale) ? '' : ' ',
  };
}
