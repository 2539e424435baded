import type { TierChoice } from './options.js';
import { abortable, throwIfAborted } from './signals/aborted.js';
import { NightlightError, type PartialReason } from './signals/index.js';
import type { FastLook, FastTier, TieredDetection } from './text/fast-tier/index.js';
import type { TextDetection, TextDetector } from './text/index.js';

/** A detector for each choice, and drafts. */
export interface Tiers {
  /** The detector for a choice. */
  detectorFor(tier: TierChoice): TextDetector;
  /**
   * Follows one message while it is written; absent without the fast tier.
   * @throws NightlightError `not-available` where the choice is `full` and there is no full model
   */
  draft?(tier: TierChoice): (text: string) => DraftLook;
}

/** What the fast tier says about a draft. */
export interface DraftLook {
  readonly detection: TieredDetection;
  /** Whether no answer of the full model follows: it has nothing to add, is not wanted, or will never be there. */
  readonly final: boolean;
}

/** Adds what finders read beside a model. */
export interface Finish {
  (detection: TextDetection, text: string): TextDetection;
  /** One for the drafts of one text, which reads only what has changed; the same one when left out. */
  draft?(): Finish;
}

/** The full model, as it becomes ready. */
export interface FullModel {
  /** Resolves when it is ready. */
  readonly detector: Promise<TextDetector>;
  /** The same, once it is there. */
  ready(): TextDetector | undefined;
  /** Whether it will never be there. */
  failed?(): boolean;
}

const ABORTED = 'the check was aborted';

const ALONE: PartialReason = { code: 'fast-tier-only', message: 'only the fast tier looked at the text' };
const LOADING: PartialReason = {
  code: 'model-loading',
  message: 'only the fast tier looked at the text: the text model is still loading',
};
const MISSING: PartialReason = {
  code: 'text-model-missing',
  message: 'only the fast tier looked at the text: the text model could not be loaded',
};
const PENDING: PartialReason = {
  code: 'full-model-pending',
  message: 'only the fast tier has looked at the draft so far',
};

/**
 * Puts fast tier and full model together.
 * @param fast undefined: every check goes to the full model
 * @param full undefined: the fast tier answers alone
 */
export function createTiers(
  fast: FastTier | undefined,
  full: FullModel | undefined,
  finish: Finish = (detection) => detection,
): Tiers {
  const alone = (text: string, reason: PartialReason): TieredDetection => {
    if (!fast) throw new NightlightError('not-available', 'tier: there is no fast tier here');
    return incomplete(finished(fast.look(text), text), reason);
  };
  const finished = ({ detection }: FastLook, text: string, add = finish): TieredDetection => ({
    ...add(detection, text),
    tier: 'fast',
  });
  const requireFull = (): FullModel => {
    if (!full) throw new NightlightError('not-available', 'tier: there is no full model here');
    return full;
  };
  const askFull = async (text: string, signal: AbortSignal | undefined): Promise<TextDetection> => {
    const model = requireFull();
    const detector = model.ready() ?? (await abortable(model.detector, signal, ABORTED));
    return { ...(await detector.detect(text, signal)), tier: 'full' } as TieredDetection;
  };

  const detectors: Readonly<Record<TierChoice, TextDetector['detect']>> = {
    full: askFull,
    async fast(text, signal) {
      throwIfAborted(signal, ABORTED);
      return alone(text, ALONE);
    },
    async auto(text, signal) {
      throwIfAborted(signal, ABORTED);
      if (!fast) return askFull(text, signal);
      const look = fast.look(text);
      if (!full) return incomplete(finished(look, text), ALONE);
      if (look.stops) return finished(look, text);
      if (full.ready()) return askFull(text, signal);
      return incomplete(finished(look, text), full.failed?.() ? MISSING : LOADING);
    },
  };

  return {
    detectorFor: (tier) => ({ detect: detectors[tier] }),
    ...(fast && {
      draft(tier) {
        if (tier === 'full') requireFull();
        const draft = fast.draft();
        const finishDraft = finish.draft?.();
        return (text) => {
          const look = draft.look(text);
          const detection = finished(look, text, finishDraft);
          const last = (reason: PartialReason) => ({ detection: incomplete(detection, reason), final: true });
          if (tier === 'fast' || !full) return last(ALONE);
          if (tier === 'auto' && look.stops) return { detection, final: true };
          if (tier === 'auto' && full.failed?.()) return last(MISSING);
          return { detection: incomplete(detection, PENDING), final: false };
        };
      },
    }),
  };
}

function incomplete(detection: TieredDetection, reason: PartialReason): TieredDetection {
  return { ...detection, partial: [reason, ...detection.partial] };
}
