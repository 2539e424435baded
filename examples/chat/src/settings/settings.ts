import {
  AGE_BANDS,
  type AgeBand,
  CATALOGUE_LOCALES,
  type CatalogueLocale,
  POLICIES,
  type PolicyName,
  RELATIONSHIPS,
  type Relationship,
  resolveLocale,
} from 'nightlight';
import { SCENE_IDS, type SceneId, scenesFor } from '../scenes/index.js';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Everything that can be chosen. Lives in the page's address, and nowhere else: nothing is stored. */
export interface Settings {
  readonly ageBand: AgeBand;
  readonly locale: CatalogueLocale;
  /** ISO 3166-1 alpha-2; empty when not chosen. */
  readonly region: string;
  readonly relationship: Relationship;
  readonly policy: PolicyName;
  readonly developer: boolean;
  readonly theme: Theme;
  readonly scene: SceneId;
  /** `fake` looks at nothing: for tests. */
  readonly guard: 'real' | 'fake';
  /** `instant` plays scenes without waiting: for tests. */
  readonly speed: 'normal' | 'instant';
}

const POLICY_NAMES = Object.keys(POLICIES) as PolicyName[];

/** Reads the address; what is missing or wrong gets its default. */
export function readSettings(search: string, language: string): Settings {
  const query = new URLSearchParams(search);
  const one = <T extends string>(name: string, allowed: readonly T[], other: T): T =>
    allowed.find((each) => each === query.get(name)) ?? other;
  const locale = one('locale', CATALOGUE_LOCALES, nearest(language));
  const scene = one('scene', SCENE_IDS, 'exclusion');
  const region = query.get('region') ?? regionOf(language);
  return {
    ageBand: one('ageBand', AGE_BANDS, '10-12'),
    locale,
    region: /^[A-Z]{2}$/.test(region) ? region : '',
    relationship: one('relationship', RELATIONSHIPS, scenesFor(locale)[scene].contact.relationship),
    policy: one('policy', POLICY_NAMES, 'standard'),
    developer: query.get('developer') === '1',
    theme: one('theme', THEMES, 'auto'),
    scene,
    guard: one('guard', ['real', 'fake'], 'real'),
    speed: one('speed', ['normal', 'instant'], 'normal'),
  };
}

/** The address for these settings, with only what is not as it would be anyway. */
export function writeSettings(settings: Settings, language: string): string {
  const defaults = readSettings(`?scene=${settings.scene}&locale=${settings.locale}`, language);
  const query = new URLSearchParams();
  for (const key of Object.keys(settings) as (keyof Settings)[]) {
    const value = settings[key];
    if (key === 'scene' || key === 'locale' || value !== defaults[key]) {
      query.set(key, typeof value === 'boolean' ? (value ? '1' : '0') : value);
    }
  }
  return `?${query}`;
}

function nearest(language: string): CatalogueLocale {
  try {
    return resolveLocale(language);
  } catch {
    return 'en';
  }
}

function regionOf(language: string): string {
  try {
    return new Intl.Locale(language).region ?? '';
  } catch {
    return '';
  }
}
