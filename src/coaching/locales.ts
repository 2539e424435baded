import { NightlightError } from '../signals/index.js';
import type { Catalogue, LoadedCatalogue } from './catalogue.js';
import { inLanguage } from './language.js';
import en from './locales/en.json';

/** Every language but English loads on demand, from this package. */
const LOADERS = {
  zh: () => import('./locales/zh.json'),
  'zh-Hant': () => import('./locales/zh-Hant.json'),
  es: () => import('./locales/es.json'),
  fr: () => import('./locales/fr.json'),
  de: () => import('./locales/de.json'),
  pt: () => import('./locales/pt.json'),
  ar: () => import('./locales/ar.json'),
  hi: () => import('./locales/hi.json'),
  ja: () => import('./locales/ja.json'),
  ko: () => import('./locales/ko.json'),
  ru: () => import('./locales/ru.json'),
  id: () => import('./locales/id.json'),
} satisfies Record<string, () => Promise<{ default: Catalogue }>>;

/** Language of a catalogue that Nightlight has. */
export type CatalogueLocale = 'en' | keyof typeof LOADERS;

/** All catalogues, English first. */
export const CATALOGUE_LOCALES: readonly CatalogueLocale[] = [
  'en',
  ...(Object.keys(LOADERS) as (keyof typeof LOADERS)[]),
];

/** English, built in: there is always something to say. */
export const ENGLISH: LoadedCatalogue = inLanguage('en', en);

/**
 * Loads the words for a language.
 * @param locale a BCP 47 tag, for example of `navigator.language`; the nearest catalogue is taken:
 * `zh-Hant-TW`, `zh-Hant`, `zh`, then English. The result's `locale` says which
 * @throws NightlightError `invalid-option` when the tag is none; `not-available` when a file of this package is missing
 */
export async function loadCatalogue(locale: string): Promise<LoadedCatalogue> {
  const found = resolveLocale(locale);
  if (found === 'en') return ENGLISH;
  try {
    return inLanguage(found, (await LOADERS[found]()).default);
  } catch (cause) {
    throw new NightlightError('not-available', `the coaching catalogue ${found} could not be loaded`, {
      cause,
    });
  }
}

/**
 * The catalogue nearest to a tag. The script counts before the bare language: `zh-TW` is read as `zh-Hant-TW`.
 * @throws NightlightError `invalid-option` for what is no language tag
 */
export function resolveLocale(locale: string): CatalogueLocale {
  const parts = likely(locale).split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const tag = parts.slice(0, length).join('-');
    const found = CATALOGUE_LOCALES.find((each) => each === tag);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** A tag with its likely script and region: `language-Script-REGION`. */
function likely(locale: string): string {
  try {
    return new Intl.Locale(locale.replaceAll('_', '-')).maximize().baseName;
  } catch (cause) {
    throw new NightlightError('invalid-option', 'locale: expected a BCP 47 language tag', { cause });
  }
}
