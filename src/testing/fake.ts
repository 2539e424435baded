import { assemble, type Nightlight } from '../nightlight.js';
import { type NightlightOptions, resolveOptions } from '../options.js';
import {
  CATEGORIES,
  type Category,
  LEVELS,
  type Level,
  NightlightError,
  type Scores,
} from '../signals/index.js';
import type { TextDetection, TextDetector } from '../text/index.js';

/** Probability that the fake model gives to each level. */
export const FAKE_PROBABILITY: Readonly<Record<Level, number>> = { low: 0.5, medium: 0.75, high: 0.95 };

/** For example `[bullying]`, `[grooming:high]`, `[personal-info:low:asking]`. */
const MARKER = new RegExp(
  `\\[(${CATEGORIES.join('|')})(?::(${LEVELS.join('|')}))?(?::(giving|asking))?\\]`,
  'g',
);

/**
 * A Nightlight without models: it "notices" markers such as `[bullying:high]` in the text, so that an app's
 * interface can be tested quickly, always alike, and without a single harmful word. Policy and coaching are
 * the real ones.
 * @param options as for `createNightlight`; what concerns models is ignored
 * @throws NightlightError as `createNightlight` does for wrong options
 */
export async function createFakeNightlight(options: NightlightOptions = {}): Promise<Nightlight> {
  const resolved = resolveOptions(options);
  options.onProgress?.({ phase: 'ready', loaded: 0, total: 0 });
  return assemble({
    options: resolved,
    detector: FAKE_DETECTOR,
    loadGuard: noImages,
    images: noImages,
    models: { text: 'fake' },
    release: async () => undefined,
  });
}

async function noImages(): Promise<never> {
  throw new NightlightError('not-available', 'the fake Nightlight looks at text only');
}

const FAKE_DETECTOR: TextDetector = {
  async detect(text, signal): Promise<TextDetection> {
    if (signal?.aborted) throw new NightlightError('aborted', 'the check was aborted');
    const signals = [...text.matchAll(MARKER)].map((found) => {
      const [marker, category, level = 'medium', kind] = found;
      return {
        category: category as Category,
        level: level as Level,
        probability: FAKE_PROBABILITY[level as Level],
        spans: [{ start: found.index, end: found.index + marker.length }],
        source: 'text-model' as const,
        ...(kind && { kind: kind as 'giving' | 'asking' }),
      };
    });
    const likeliest = (category: Category) =>
      Math.max(0, ...signals.filter((s) => s.category === category).map((s) => s.probability));
    const scores = Object.fromEntries(CATEGORIES.map((c) => [c, likeliest(c)])) as Scores;
    return { scores, signals, partial: [] };
  },
};
