import {
  type AgeBand,
  CATEGORIES,
  type Category,
  compareSeverity,
  type Direction,
  type Level,
  type PersonalInfoKind,
  type Relationship,
  type Severity,
  type Span,
} from '../signals/index.js';
import { type Action, mergeActions } from './action.js';
import { isCoolingDown, type ShownNudge } from './cool-down.js';
import { actionsAt, gradeCell } from './grade.js';
import type { Policy, PolicyCell } from './policy.js';
import { restsOnAllowedTerms } from './terms.js';

/** What a detector hands to the policy. Any further fields travel through unchanged. */
export interface PolicySignal {
  /** Kind of harm. */
  readonly category: Category;
  /** The detector's own grade of its probability. */
  readonly level: Severity;
  /** Calibrated probability, 0 to 1. */
  readonly probability: number;
  /** For `personal-info`; left out, it is `giving` unless the message comes to the child. */
  readonly kind?: PersonalInfoKind | undefined;
  /** Coercion or blackmail: no rule, no trust, no list and no cool-down may lower it. */
  readonly decisive?: boolean | undefined;
  /** Where it was noticed; needed for the allow list to have an effect. */
  readonly spans?: readonly Span[] | undefined;
}

/** Everything a decision depends on. */
export interface PolicyInput<S extends PolicySignal = PolicySignal> {
  /** What was noticed; `none` is allowed and ignored. */
  readonly signals: readonly S[];
  /** The child's age band. */
  readonly ageBand: AgeBand;
  /** Who sends the message. */
  readonly direction: Direction;
  /** How well the child knows the other side. */
  readonly relationship: Relationship;
  /** The app's id of the other side, for the policy's contact lists. */
  readonly contact?: string | undefined;
  /** Where the policy's allowed terms stand in the text; see `matchTerms`. */
  readonly allowed?: readonly Span[] | undefined;
  /** Coachings already shown, for the cool-down; needs `now`. */
  readonly history?: readonly ShownNudge[] | undefined;
  /** The time, in the unit and from the point that `history` uses. */
  readonly now?: number | undefined;
}

/** A signal with the severity that the child is shown and why. */
export type DecidedSignal<S extends PolicySignal = PolicySignal> = S & {
  /** Policy's decision. */
  readonly severity: Level;
  /** Id of the rule's reason; see `REASONS`. */
  readonly reason: string;
};

/** What to show and what to do. */
export interface Decision<S extends PolicySignal = PolicySignal> {
  /** The gravest severity of all signals. */
  readonly severity: Severity;
  /** Signals at `low` or more, gravest first. */
  readonly signals: readonly DecidedSignal<S>[];
  /** Recommended actions, most urgent first; `['none']` when there is nothing to do. */
  readonly actions: readonly Action[];
  /** True when the child has just been told the same: show no coaching again. */
  readonly quiet: boolean;
  /** Name of the policy that decided. */
  readonly policy: string;
}

/** The contact lists, applied: a blocked contact is a stranger, an allowed one is trusted. */
function resolveContact(
  input: PolicyInput,
  policy: Policy,
): { relationship: Relationship; blocked: boolean } {
  const { contact, relationship } = input;
  if (contact !== undefined && policy.contacts?.block?.includes(contact)) {
    return { relationship: 'unknown', blocked: input.direction !== 'outgoing' };
  }
  const allowed = contact !== undefined && policy.contacts?.allow?.includes(contact);
  return { relationship: allowed ? 'trusted' : relationship, blocked: false };
}

/** The cell of the table that a signal falls into; null when the detector noticed nothing. */
function cellOf(signal: PolicySignal, input: PolicyInput, relationship: Relationship): PolicyCell | null {
  const { category, level } = signal;
  if (level === 'none') return null;
  const { ageBand, direction } = input;
  const kind = signal.kind ?? (direction === 'incoming' ? 'asking' : 'giving');
  const cell = { category, ageBand, direction, relationship, level };
  return category === 'personal-info' ? { ...cell, kind } : cell;
}

/** Gravest first; among equals self-harm, then the surest, then the order of categories, so that it never varies. */
function byGravity(a: DecidedSignal, b: DecidedSignal): number {
  return (
    compareSeverity(b.severity, a.severity) ||
    Number(b.category === 'self-harm') - Number(a.category === 'self-harm') ||
    b.probability - a.probability ||
    CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category)
  );
}

/**
 * Turns detectors' grades into what the child is shown. Pure: the same input always gives the same decision.
 * Never raises `none`.
 */
export function decide<S extends PolicySignal>(input: PolicyInput<S>, policy: Policy): Decision<S> {
  const { relationship, blocked } = resolveContact(input, policy);
  const signals: DecidedSignal<S>[] = [];
  const actions: Action[] = blocked ? ['hold'] : [];
  let repeated = 0;

  for (const signal of input.signals) {
    const cell = cellOf(signal, input, relationship);
    if (cell === null || restsOnAllowedTerms(signal, input.allowed)) continue;
    const graded = gradeCell(policy, cell);
    const coerced = signal.decisive === true && compareSeverity(graded.severity, cell.level) < 0;
    const severity = coerced ? cell.level : graded.severity;
    if (severity === 'none') continue;

    const decided = { ...signal, severity, reason: coerced ? 'coercion' : graded.reason };
    signals.push(decided);
    const wanted = actionsAt(policy, cell, severity);
    if (isRepeated(decided, input, policy)) {
      repeated += 1;
      actions.push(...wanted.filter((action) => action !== 'nudge'));
    } else {
      actions.push(...wanted);
    }
  }

  signals.sort(byGravity);
  return {
    severity: signals[0]?.severity ?? 'none',
    signals,
    actions: mergeActions(letCryForHelpThrough(actions, signals, input.direction)),
    quiet: signals.length > 0 && repeated === signals.length,
    policy: policy.name,
  };
}

/** Cool-down, where the app keeps a history. */
function isRepeated(signal: DecidedSignal, input: PolicyInput, policy: Policy): boolean {
  if (signal.decisive || input.now === undefined || input.history === undefined) return false;
  return isCoolingDown(signal, input.history, input.now, policy.coolDownMs);
}

/** A child who writes of self-harm is never stopped from sending it, whatever else the message holds. */
function letCryForHelpThrough(
  actions: readonly Action[],
  signals: readonly DecidedSignal[],
  direction: Direction,
): readonly Action[] {
  const crying =
    direction === 'outgoing' &&
    signals.some(({ category, severity }) => category === 'self-harm' && severity !== 'low');
  return crying ? actions.filter((action) => action !== 'hold' && action !== 'ask-before-sending') : actions;
}
