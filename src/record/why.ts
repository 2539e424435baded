import type { LoadedCatalogue } from '../coaching/index.js';
import { REASONS } from '../policy/index.js';
import type { CheckResult, Level, PartialReason, Signal, Versions } from '../signals/index.js';

/** One signal, explained to a developer. */
export interface SignalExplanation {
  /** What was noticed. */
  readonly category: Signal['category'];
  /** The policy's decision. */
  readonly severity: Level;
  /** Calibrated probability. */
  readonly probability: number;
  /** Which part noticed it. */
  readonly source: Signal['source'];
  /** Where in the text. */
  readonly spans: Signal['spans'];
  /** Why the policy decided so, in words. */
  readonly reason?: string;
}

/** A result, explained. */
export interface Explanation {
  /** Plain sentences for the child, in the catalogue's language; empty when nothing was noticed. */
  readonly child: readonly string[];
  /** Everything that led to the result. */
  readonly developer: {
    /** Gravest first. */
    readonly signals: readonly SignalExplanation[];
    /** What could not be looked at. */
    readonly partial: readonly PartialReason[];
    /** What produced the result. */
    readonly versions: Versions;
  };
}

/** Explains a result: to a child what was seen and that it is a guess, to a developer everything. */
export function why(
  result: Pick<CheckResult, 'signals' | 'partial' | 'versions'>,
  catalogue: LoadedCatalogue,
): Explanation {
  return {
    child: forChild(result.signals[0], catalogue),
    developer: {
      signals: result.signals.map(forDeveloper),
      partial: result.partial,
      versions: result.versions,
    },
  };
}

function forChild(gravest: Signal | undefined, { why: words }: LoadedCatalogue): readonly string[] {
  if (gravest === undefined) return [];
  const { category, severity } = gravest;
  return [words.seen[category], words.sure[severity], words.guess, words.private, words.mistake];
}

function forDeveloper({ category, severity, probability, source, spans, reason }: Signal): SignalExplanation {
  const explained = reason && ((Object.hasOwn(REASONS, reason) && REASONS[reason]) || reason);
  return {
    category,
    severity,
    probability,
    source,
    spans,
    ...(explained && { reason: explained }),
  };
}
