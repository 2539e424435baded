import { AGE_BAND_YEARS, type AgeBand, type Category, type Level, type Severity } from '../signals/index.js';

/**
 * The three levels of German youth media law (JMStV), mildest first, below them `none`.
 * - `impairing`: may impair the development of children below an age (section 5)
 * - `endangering`: for adults in closed groups only (section 4 (2))
 * - `absolutely-illegal`: may not be distributed to anybody (section 4 (1))
 */
export const YOUTH_MEDIA_LEVELS = ['none', 'impairing', 'endangering', 'absolutely-illegal'] as const;

/** One level of German youth media law. */
export type YouthMediaLevel = (typeof YOUTH_MEDIA_LEVELS)[number];

/** The age steps of German youth media law. */
export type YouthMediaAge = 0 | 6 | 12 | 16 | 18;

/** From which age content is not thought to impair; or a graver level, which no age lifts. */
export type YouthMediaRating = YouthMediaAge | 'endangering' | 'absolutely-illegal';

/**
 * How signals would be rated. An orientation for a person who decides, never a legal finding: a model cannot
 * establish that something is illegal. `personal-info` and `scam` are risks of contract, which the law on
 * content does not rate.
 */
export const YOUTH_MEDIA_RATING: Readonly<Record<Category, Readonly<Record<Level, YouthMediaRating>>>> = {
  bullying: { low: 6, medium: 12, high: 16 },
  hate: { low: 12, medium: 16, high: 'absolutely-illegal' },
  threat: { low: 12, medium: 16, high: 18 },
  sexual: { low: 12, medium: 16, high: 'endangering' },
  grooming: { low: 12, medium: 16, high: 'endangering' },
  'self-harm': { low: 12, medium: 16, high: 'endangering' },
  'personal-info': { low: 0, medium: 0, high: 0 },
  scam: { low: 0, medium: 0, high: 0 },
};

/** The level at which a signal concerns a child of this age. */
export function youthMediaLevel(category: Category, severity: Severity, ageBand: AgeBand): YouthMediaLevel {
  if (severity === 'none') return 'none';
  const rating = YOUTH_MEDIA_RATING[category][severity];
  if (typeof rating === 'string') return rating;
  // A band counts as its youngest child, as the age steps do.
  return AGE_BAND_YEARS[ageBand][0] < rating ? 'impairing' : 'none';
}
