import { compareSeverity, maxSeverity, type Severity, type Signal } from '../signals/index.js';
import { noisyOr } from './noisy-or.js';
import type { PersonalInfoReading, RoleEvidence } from './roles.js';
import { narrowedTo } from './spans.js';

/** A graded signal that no policy has decided on yet. */
export interface UndecidedSignal extends Omit<Signal, 'severity'> {
  /** The gravest threshold reached. */
  readonly level: Severity;
}

/**
 * Unites what patterns and finders read with a model's signals of the category `personal-info`.
 *
 * - Probability of a role that was read: the noisy-or of the model's probability for that role and the patterns'.
 * - Level: by the same thresholds as the model's; a password, code, card or identity number that is given or asked
 *   for is `high` (docs/severity.md) once the probability reaches `medium`. Anything else is `high` only where the
 *   model says so: being sure of a phone number does not make it a graver thing.
 * - Spans: what is given or the words that ask, in place of the whole window that a model can point to.
 * - A message that gives and asks has two signals, since the child's part in each is another.
 *
 * @param signals a model's, at most one of `personal-info`; others pass through unchanged
 * @param grade the level of a probability
 */
export function mergePersonalInfo<S extends UndecidedSignal>(
  signals: readonly S[],
  { found, roles }: PersonalInfoReading,
  grade: (probability: number) => Severity,
): (S | UndecidedSignal)[] {
  const model = signals.find(({ category }) => category === 'personal-info');
  const merged = roles.map((role) => mergeRole(role, model?.kind === role.kind ? model : undefined, grade));
  const read = roles.some(({ kind }) => kind === model?.kind);
  // A model's own signal stays where no pattern speaks of its role; what was found tells where it stands.
  // A web address is nobody's secret: it says nothing of what is given.
  const items = found.filter(({ kind }) => kind !== 'link');
  const kept = (signal: S): S =>
    signal === model && signal.kind === 'giving' && items.length > 0
      ? { ...signal, spans: narrowedTo(items, signal.spans) }
      : signal;
  return [...signals.filter((signal) => !(signal === model && read)).map(kept), ...merged];
}

function mergeRole(
  { kind, probability: read, spans, grave }: RoleEvidence,
  model: UndecidedSignal | undefined,
  grade: (probability: number) => Severity,
): UndecidedSignal {
  const probability = noisyOr(read, model?.probability ?? 0);
  const level = levelOfRole(grade(probability), grave, model?.level ?? 'none');
  const source = model && model.probability > read ? model.source : 'finder';
  return { category: 'personal-info', level, probability, spans, source, kind };
}

function levelOfRole(graded: Severity, grave: boolean, model: Severity): Severity {
  if (compareSeverity(graded, 'medium') < 0) return maxSeverity(graded, model);
  return grave ? 'high' : maxSeverity('medium', model);
}
