import { coach, findHelpline, loadCatalogue, loadHelp } from './coaching/index.js';
import { type CheckContext, type CheckTextOptions, type ResolvedOptions, resolveCheck } from './options.js';
import {
  type Action,
  type BlockedTermSignal,
  type DecidedSignal,
  decide,
  matchTerms,
} from './policy/index.js';
import { type CheckResult, NightlightError, ROLE_OF_DIRECTION, type Signal } from './signals/index.js';
import type { DetectedSignal, TextDetector } from './text/index.js';
import { VERSION } from './version.js';

/** What a check of a message returns. */
export interface TextResult extends CheckResult {
  /** What the policy recommends the app to do, most urgent first; `['none']` when there is nothing to do. */
  readonly actions: readonly Action[];
}

/** Notices harm on the device. Make one with `createNightlight` and keep it. */
export interface Nightlight {
  /**
   * Looks at one message.
   * @param text any string; of a very long one the beginning is read and `status` says so
   * @throws NightlightError `invalid-input`, `invalid-option`, `aborted`, `inference-failed`, `disposed`
   */
  checkText(text: string, options?: CheckTextOptions): Promise<TextResult>;
  /** Frees the models. Calls after this reject with `disposed`. Idempotent. */
  dispose(): Promise<void>;
  /** Same as {@link Nightlight.dispose}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** All that can be noticed in a text. */
type TextSignal = DetectedSignal | BlockedTermSignal;

/** What a Nightlight is made of. */
export interface Parts {
  /** Options with every default filled in. */
  readonly options: ResolvedOptions;
  /** Looks at texts. */
  readonly detector: TextDetector;
  /** Version of each model, by room. */
  readonly models: Readonly<Record<string, string>>;
  /** Frees the models. */
  readonly release: () => Promise<void>;
}

/** Puts detection, policy and coaching together. */
export async function assemble({ options, detector, models, release }: Parts): Promise<Nightlight> {
  const { ageBand, policy } = options;
  const [catalogue, help] = await Promise.all([loadCatalogue(options.locale), loadHelp(options.region)]);
  const versions = { nightlight: VERSION, models, policy: policy.name };
  let disposed = false;

  function coachingFor(top: DecidedSignal<TextSignal> | undefined, { direction, ageBand }: CheckContext) {
    if (!top) return null;
    const { category, severity } = top;
    const helpline = findHelpline(help, category, ageBand);
    return coach({
      category,
      severity,
      ...('kind' in top && { kind: top.kind }),
      role: ROLE_OF_DIRECTION[direction],
      ageBand,
      catalogue,
      ...(helpline && { helpline }),
      ...(help.emergency && { emergency: help.emergency }),
    });
  }

  async function checkText(text: string, checkOptions: CheckTextOptions = {}): Promise<TextResult> {
    if (disposed) throw new NightlightError('disposed', 'this Nightlight was disposed');
    if (typeof text !== 'string') throw new NightlightError('invalid-input', 'text: expected a string');
    const context = resolveCheck(checkOptions, ageBand);
    const { scores, signals, partial } = await detector.detect(text, checkOptions.signal);
    const terms = policy.terms && matchTerms(text, policy.terms);
    const decision = decide<TextSignal>(
      {
        ...context,
        signals: [...signals, ...(terms?.blocked ?? [])],
        ...(terms && { allowed: terms.allowed }),
      },
      policy,
    );
    return {
      severity: decision.severity,
      signals: decision.signals.map(publicSignal),
      coaching: coachingFor(decision.signals[0], context),
      actions: decision.actions,
      scores,
      versions,
      status: partial.length ? 'partial' : 'full',
      partial,
    };
  }

  async function dispose(): Promise<void> {
    disposed = true;
    await release();
  }

  return { checkText, dispose, [Symbol.asyncDispose]: dispose };
}

/** Without what only the rooms between them need to know. */
function publicSignal(signal: DecidedSignal<TextSignal>): Signal {
  const { category, severity, probability, spans, source } = signal;
  return { category, severity, probability, spans, source, ...('kind' in signal && { kind: signal.kind }) };
}
