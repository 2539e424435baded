import { loadCatalogue, loadHelp } from './coaching/index.js';
import type { Conversation, ConversationOptions, ConversationRoom, Looked } from './conversation/index.js';
import { type DecidedResult, type Decider, decideResult } from './decision.js';
import type {
  BlurredImage,
  CoverPreview,
  ImageGuard,
  ImageHash,
  ImageSource,
  ImageTools,
} from './image/common.js';
import {
  type CheckImageOptions,
  type CheckVideoOptions,
  createImageChecks,
  type FramesResult,
  type ImageResult,
} from './images.js';
import {
  type CheckContext,
  type CheckTextOptions,
  oneOf,
  type ResolvedOptions,
  resolveCheck,
  TIER_CHOICES,
} from './options.js';
import { matchTerms } from './policy/index.js';
import { createMistakeRecord, type Explanation, type MistakeRecord, why } from './record/index.js';
import { type CheckResult, NightlightError } from './signals/index.js';
import type { Tier } from './text/fast-tier/index.js';
import type { TextDetection, TextDetector } from './text/index.js';
import type { Tiers } from './tiers.js';
import { VERSION } from './version.js';
import { createWatch, type Watch, type WatchOptions } from './watch.js';

/** What a check of a message returns. */
export interface TextResult extends DecidedResult {
  /**
   * Which part answered. `fast` with the status `full`: the fast tier was certain that the text model would notice
   * nothing, and `scores` are its own estimates, all below `low` unless finders added to them. `fast` with `partial`:
   * it answered alone.
   */
  readonly tier: Tier;
}

/** Notices harm on the device. Make one with `createNightlight` and keep it. */
export interface Nightlight {
  /**
   * Looks at one message.
   * @param text any string; of a very long one the beginning is read and `status` says so
   * @throws NightlightError `invalid-input`, `invalid-option`, `aborted`, `inference-failed`, `disposed`, `worker-failed`,
   * `not-available` (`tier: 'full'` without a text model); with `models: 'background'` and `tier: 'full'` what loading failed with
   */
  checkText(text: string, options?: CheckTextOptions): Promise<TextResult>;
  /**
   * Follows one message while it is written: the fast tier answers every draft at once, the text model after a pause.
   * @throws NightlightError `invalid-option`, `disposed`, `not-available` (no fast tier among the assets, or `tier` is
   * `full` where there is no text model)
   */
  watch(options?: WatchOptions): Watch;
  /**
   * Follows one chat, turn by turn: grooming over its course, repeated bullying, pile-ons, blackmail, a friend in
   * danger. One for each contact or group. The conversation model is loaded by the first turn.
   * @throws NightlightError `invalid-option`, `snapshot-invalid`, `disposed`, `not-available` (the fast tier alone)
   */
  conversation(options?: ConversationOptions): Conversation;
  /**
   * Looks at one picture or animation; of an animation the worst of up to eight frames decides. The image models
   * are loaded by the first call.
   * @throws NightlightError `invalid-input`, `invalid-option`, `image-unreadable`, `image-unsupported`,
   * `image-too-large`, `peer-missing` (Node without sharp), `model-missing`, `model-corrupt`, `model-load-failed`,
   * `inference-failed`, `worker-failed`, `not-available` (the fast tier alone), `aborted`, `disposed`; a failure never
   * looks like "nothing found"
   */
  checkImage(source: ImageSource, options?: CheckImageOptions): Promise<ImageResult>;
  /**
   * Looks at the frames of a video as they come, smooths over time and stops early when it is sure.
   * @throws NightlightError as `checkImage`; damaged single frames are passed over and named in `partial`
   */
  checkFrames(
    frames: AsyncIterable<ImageSource> | Iterable<ImageSource>,
    options?: CheckVideoOptions,
  ): Promise<FramesResult>;
  /**
   * A picture blurred beyond recognition, to show until the child chooses. No model needed.
   * @throws NightlightError `invalid-input`, `image-unreadable`, `image-unsupported`, `image-too-large`, `peer-missing`,
   * `worker-failed`, `not-available`, `aborted`, `disposed`
   */
  blurImage(source: ImageSource, options?: { readonly signal?: AbortSignal }): Promise<BlurredImage>;
  /**
   * A few colours to show in place of a picture.
   * @throws NightlightError `invalid-input`, `image-unreadable`, `image-unsupported`, `image-too-large`, `peer-missing`,
   * `worker-failed`, `not-available`, `aborted`, `disposed`
   */
  coverPreview(source: ImageSource, options?: { readonly signal?: AbortSignal }): Promise<CoverPreview>;
  /**
   * Perceptual hash (PDQ) of a picture, for `createHashMatcher` with a list that the app supplies.
   * @throws NightlightError `invalid-input`, `image-unreadable`, `image-unsupported`, `image-too-large`, `peer-missing`,
   * `worker-failed`, `not-available`, `aborted`, `disposed`
   */
  hashImage(source: ImageSource, options?: { readonly signal?: AbortSignal }): Promise<ImageHash>;
  /** What the child or a guardian called a mistake. In memory only; see `mistakes` of the options. */
  readonly mistakes: MistakeRecord;
  /** Explains a result: to the child in plain words of its language, to a developer in detail. */
  why(result: Pick<CheckResult, 'signals' | 'partial' | 'versions'>): Explanation;
  /** Frees the models and ends all watches. Checks after this reject with `disposed`. Idempotent. */
  dispose(): Promise<void>;
  /** Same as {@link Nightlight.dispose}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** What a Nightlight is made of. */
export interface Parts {
  /** Options with every default filled in. */
  readonly options: ResolvedOptions;
  /** Looks at texts. */
  readonly detector: TextDetector;
  /** Fast tier and full model together; every check is full where there is none. */
  readonly tiers?: Tiers | undefined;
  /** Loads what looks at pictures; called by the first picture. */
  readonly loadGuard: () => Promise<ImageGuard>;
  /** The code for pictures that needs no model. */
  readonly images: () => Promise<ImageTools>;
  /** Version of each model, by room. */
  readonly models: Readonly<Record<string, string>>;
  /** Follows conversations. */
  readonly conversations: ConversationRoom;
  /** Frees the models. */
  readonly release: () => Promise<void>;
}

/** Puts detection, policy and coaching together. */
export async function assemble(parts: Parts): Promise<Nightlight> {
  const { ageBand, policy, locale, region } = parts.options;
  const [catalogue, help] = await Promise.all([loadCatalogue(locale), loadHelp(region)]);
  const versions = { nightlight: VERSION, models: parts.models, policy: policy.name };
  const decider: Decider = { policy, catalogue, help, versions };
  const pictures = createImageChecks(parts.loadGuard, decider, ageBand);
  const life = new AbortController();

  function requireAlive(): void {
    if (life.signal.aborted) throw new NightlightError('disposed', 'this Nightlight was disposed');
  }

  function decided(text: string, detection: TextDetection, context: CheckContext) {
    const { scores, signals, partial, embedding } = detection;
    const terms = policy.terms && matchTerms(text, policy.terms);
    const all = [...signals, ...(terms?.blocked ?? [])];
    const noticed = { scores, partial, signals: all, allowed: terms?.allowed };
    const tier: Tier = (detection as { readonly tier?: Tier }).tier ?? 'full';
    const result: TextResult = { ...decideResult(decider, noticed, context), tier };
    return { noticed, result, embedding };
  }

  /** Conversations need all that the text model says. */
  async function look(text: string, context: CheckContext, signal: AbortSignal | undefined): Promise<Looked> {
    return decided(text, await parts.detector.detect(text, signal), context);
  }

  async function check(text: string, options: CheckTextOptions): Promise<TextResult> {
    const context = resolveCheck(options, ageBand);
    const tier = oneOf('tier', TIER_CHOICES, options.tier, 'auto');
    const detector = parts.tiers?.detectorFor(tier) ?? parts.detector;
    return decided(text, await detector.detect(text, options.signal), context).result;
  }

  function watch(options: WatchOptions): Watch {
    const context = resolveCheck(options, ageBand);
    const tier = oneOf('tier', TIER_CHOICES, options.tier, 'auto');
    const draft = parts.tiers?.draft?.(tier);
    if (!draft) throw new NightlightError('not-available', 'watch: there is no fast tier here');
    return createWatch(
      {
        look(text) {
          const { detection, final } = draft(text);
          return { result: decided(text, detection, context).result, final };
        },
        check: (text, signal) => check(text, { ...options, signal, tier: 'full' }),
        life: life.signal,
      },
      options,
    );
  }

  async function dispose(): Promise<void> {
    if (life.signal.aborted) return;
    life.abort();
    await parts.release();
  }

  return {
    async checkText(text, options = {}) {
      requireAlive();
      if (typeof text !== 'string') throw new NightlightError('invalid-input', 'text: expected a string');
      return check(text, options);
    },
    watch(options = {}) {
      requireAlive();
      return watch(options);
    },
    conversation(options) {
      requireAlive();
      return parts.conversations({ decider, ageBand, look, requireAlive }, options);
    },
    async checkImage(source, options) {
      requireAlive();
      return pictures.checkImage(source, options);
    },
    async checkFrames(frames, options) {
      requireAlive();
      return pictures.checkFrames(frames, options);
    },
    async blurImage(source, options) {
      requireAlive();
      return (await parts.images()).blurImage(source, options);
    },
    async coverPreview(source, options) {
      requireAlive();
      return (await parts.images()).coverPreview(source, options);
    },
    async hashImage(source, options) {
      requireAlive();
      return (await parts.images()).hashImage(source, options);
    },
    mistakes: createMistakeRecord(parts.options.mistakes),
    why: (result) => why(result, catalogue),
    dispose,
    [Symbol.asyncDispose]: dispose,
  };
}
