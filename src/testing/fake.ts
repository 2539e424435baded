import { guardOf } from '../image/frames.js';
import { assemble, type Nightlight } from '../nightlight.js';
import { type NightlightOptions, resolveOptions } from '../options.js';
import {
  CATEGORIES,
  type Category,
  LEVELS,
  type Level,
  type NightlightErrorCode,
  type Scores,
} from '../signals/index.js';
import type { TextDetection, TextDetector } from '../text/index.js';
import { FAKE_ROOM, fakeEmbedding } from './fake-conversation.js';
import { fakePictures } from './fake-pictures.js';
import { fakeLoading } from './loading.js';
import { createPace, partialIn } from './pace.js';
import { FAKE_PROBABILITY } from './probability.js';

/** How to set a fake up. */
export interface FakeOptions extends NightlightOptions {
  /** Milliseconds that each answer takes; 0 when left out. `[delay:300]` in a text decides for that one. */
  readonly delay?: number;
  /** Milliseconds that loading takes, reported in steps as a real download is; 0 when left out. */
  readonly loadingTime?: number;
  /** Loading ends with an error of this code, for example `worker-failed`. */
  readonly loadingFails?: NightlightErrorCode;
}

/** For example `[bullying]`, `[grooming:high]`, `[personal-info:low:asking]`. */
const MARKER = new RegExp(
  `\\[(${CATEGORIES.join('|')})(?::(${LEVELS.join('|')}))?(?::(giving|asking))?\\]`,
  'g',
);

/**
 * A Nightlight without models: it "notices" markers such as `[bullying:high]` in the text, so that an app's
 * interface can be tested quickly, always alike, and without a single harmful word. In a conversation it also "notices"
 * stages by markers such as `[stage:secrecy]`: one is a risk of `low`, two different ones of `medium`, three of `high`.
 * Policy, coaching and the decision over turns are the real ones.
 *
 * Other markers: `[delay:300]` answers after 300 ms, `[fails:inference-failed]` rejects with that code,
 * `[partial:language-not-covered]` makes the result partial. In pictures `[sexual:high]` among the first bytes counts,
 * as in `new Blob(['[sexual:high]'])`. Without a delay no timer is used.
 * @param options as for `createNightlight`, and how slow and how faulty it shall be; what concerns models is ignored
 * @throws NightlightError as `createNightlight` does for wrong options, `aborted`, `loadingFails`
 */
export async function createFakeNightlight(options: FakeOptions = {}): Promise<Nightlight> {
  const resolved = resolveOptions(options);
  const texts = createPace(options.delay ?? 0);
  const looks = createPace(options.delay ?? 0);
  const pictures = fakePictures(looks);
  await fakeLoading(options);
  const detector: TextDetector = {
    detect: (text, signal) => texts.answer(text, signal, () => notice(text)),
  };
  return assemble({
    options: resolved,
    detector,
    // Drafts hear of markers at once, and again after the pause, as if the gate stopped nothing.
    tiers: {
      detectorFor: () => detector,
      draft: () => (text) => ({ detection: { ...notice(text), tier: 'fast' }, final: false }),
    },
    loadGuard: async () => guardOf(pictures.checkImage),
    images: async () => pictures,
    models: { text: 'fake', image: 'fake' },
    conversations: FAKE_ROOM,
    async release() {
      texts.stop();
      looks.stop();
    },
  });
}

/** What the markers of a text say. */
function notice(text: string): TextDetection {
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
  return { scores, signals, partial: partialIn(text), embedding: fakeEmbedding(text) };
}
