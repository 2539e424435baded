import { coach, findHelpline, type LoadedCatalogue, type RegionalHelp } from './coaching/index.js';
import type { CheckContext } from './options.js';
import { type Action, type DecidedSignal, decide, type Policy, type PolicySignal } from './policy/index.js';
import {
  type CheckResult,
  type Coaching,
  type PartialReason,
  ROLE_OF_DIRECTION,
  type Scores,
  type Signal,
  type Span,
  type Versions,
} from './signals/index.js';

/** A check's answer with the policy's advice to the app. */
export interface DecidedResult extends CheckResult {
  /** What the policy recommends the app to do, most urgent first; `['none']` when there is nothing to do. */
  readonly actions: readonly Action[];
  /** True when the child has just been told the same (see `history`): show no coaching again. */
  readonly quiet: boolean;
}

/** A graded probability with all that a public signal needs but the policy's decision. */
export interface GradedSignal extends PolicySignal {
  readonly spans: readonly Span[];
  readonly source: Signal['source'];
}

/** What a detector found. */
export interface Noticed {
  readonly signals: readonly GradedSignal[];
  readonly scores: Scores;
  readonly partial: readonly PartialReason[];
  /** Where the policy's allowed terms stand. */
  readonly allowed?: readonly Span[] | undefined;
}

/** What every decision of one Nightlight shares. */
export interface Decider {
  readonly policy: Policy;
  readonly catalogue: LoadedCatalogue;
  readonly help: RegionalHelp;
  readonly versions: Versions;
}

/** From what was noticed to what the child is told: policy, then coaching. */
export function decideResult(
  { policy, catalogue, help, versions }: Decider,
  { signals, scores, partial, allowed }: Noticed,
  context: CheckContext,
): DecidedResult {
  const decision = decide<GradedSignal>({ ...context, signals, allowed }, policy);
  return {
    severity: decision.severity,
    signals: decision.signals.map(publicSignal),
    coaching: coachingFor(decision.signals[0], context, catalogue, help),
    actions: decision.actions,
    quiet: decision.quiet,
    scores,
    versions,
    status: partial.length ? 'partial' : 'full',
    partial,
  };
}

/** Words for the child about the gravest signal. */
export function coachingFor(
  top: DecidedSignal | undefined,
  { direction, ageBand }: Pick<CheckContext, 'direction' | 'ageBand'>,
  catalogue: LoadedCatalogue,
  help: RegionalHelp,
): Coaching | null {
  if (!top) return null;
  const { category, severity, kind } = top;
  return coach({
    category,
    severity,
    kind,
    role: ROLE_OF_DIRECTION[direction],
    ageBand,
    catalogue,
    helpline: findHelpline(help, category, ageBand),
    emergency: help.emergency,
  });
}

/** Without what only the rooms between them need to know. */
function publicSignal(signal: DecidedSignal<GradedSignal>): Signal {
  const { category, severity, probability, spans, source, kind, reason } = signal;
  return { category, severity, probability, spans, source, ...(kind && { kind }), reason };
}
