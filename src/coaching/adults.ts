import { type Category, NightlightError } from '../signals/index.js';
import { type InLanguage, inLanguage } from './language.js';
import { type CatalogueLocale, resolveLocale } from './locales.js';

/** Words for a parent or teacher whom the child chose to tell: calm, practical, without blame. */
export interface AdultTexts {
  /** How to receive what the child shows. */
  readonly opening: string;
  /** What it may be, and what helps. */
  readonly topics: Readonly<Record<Category, string>>;
  /** What the program is, and that the child decides along. */
  readonly closing: string;
}

/** The words of one language, ready for use. */
export type AdultGuide = InLanguage<AdultTexts>;

const LOADERS: Record<CatalogueLocale, () => Promise<{ default: AdultTexts }>> = {
  en: () => import('./adults/en.json'),
  zh: () => import('./adults/zh.json'),
  'zh-Hant': () => import('./adults/zh-Hant.json'),
  es: () => import('./adults/es.json'),
  fr: () => import('./adults/fr.json'),
  de: () => import('./adults/de.json'),
  pt: () => import('./adults/pt.json'),
  ar: () => import('./adults/ar.json'),
  hi: () => import('./adults/hi.json'),
  ja: () => import('./adults/ja.json'),
  ko: () => import('./adults/ko.json'),
  ru: () => import('./adults/ru.json'),
  id: () => import('./adults/id.json'),
};

/**
 * Loads the words for adults. The same languages as the coaching; falls back alike.
 * @throws NightlightError `invalid-option` when the tag is none; `not-available` when a file of this package is missing
 */
export async function loadAdultGuide(locale: string): Promise<AdultGuide> {
  const found = resolveLocale(locale);
  try {
    return inLanguage(found, (await LOADERS[found]()).default);
  } catch (cause) {
    throw new NightlightError('not-available', `the guide for adults ${found} could not be loaded`, {
      cause,
    });
  }
}

/** The whole text for one kind of harm. Show it only when the child has chosen to tell. */
export function adviseAdult(category: Category, { opening, topics, closing, join }: AdultGuide): string {
  return [opening, topics[category], closing].join(join);
}
