import { noisyOr, type UndecidedSignal, unionOf } from '../personal-info/index.js';
import { maxSeverity, type Severity } from '../signals/index.js';
import type { ScamReading } from './read.js';

/**
 * Unites structural signs with a model's signal of the category `scam`: `p = 1 - (1 - p_model)(1 - p_structure)`,
 * graded by the same thresholds. Spans point to the links and lures, and where the model is the surer one also to what it
 * pointed to: a shortened link alone is no reason to forget that. Without signs the signals pass unchanged.
 * @param signals a model's, at most one of `scam`; others pass through unchanged
 * @param grade the level of a probability
 */
export function mergeScam<S extends UndecidedSignal>(
  signals: readonly S[],
  { cues, probability: read }: ScamReading,
  grade: (probability: number) => Severity,
): (S | UndecidedSignal)[] {
  if (read === 0) return [...signals];
  const model = signals.find(({ category }) => category === 'scam');
  const probability = noisyOr(model?.probability ?? 0, read);
  const surer = model && model.probability > read ? model : undefined;
  const pointed = cues.filter(({ kind }) => kind !== 'unknown-link');
  const merged: UndecidedSignal = {
    category: 'scam',
    // A model may grade by the thresholds of the text's language: more evidence never makes it a lesser thing.
    level: maxSeverity(grade(probability), model?.level ?? 'none'),
    probability,
    spans: unionOf([...pointed, ...(surer?.spans ?? [])]),
    source: surer?.source ?? 'finder',
  };
  return [...signals.filter((signal) => signal !== model), merged];
}
