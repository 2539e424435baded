import type { Level } from '../signals/index.js';
import { TUNING } from './tuning.js';

/** A turn that carried something: where it stands and how sure it was. No text. */
export interface Mark {
  /** Index of the turn, counted from 0. */
  readonly turn: number;
  /** Calibrated probability. */
  readonly probability: number;
  /** The detector's level. */
  readonly level: Level;
  /** True when it was said to somebody else than the child. */
  readonly observed: boolean;
}

/** The newest marks of one kind, oldest first; never more than `TUNING.marks`. */
export type Marks = readonly Mark[];

/** Adds a mark and lets go of the oldest. */
export function withMark<M extends Mark>(marks: readonly M[], mark: M): readonly M[] {
  return [...marks, mark].slice(-TUNING.marks);
}

/** The share of evidence that is left after some turns. */
export function left(mark: Mark, now: number, halfLife: number): number {
  return 2 ** ((mark.turn - now) / halfLife);
}

/** What the marks weigh together now. */
export function weightOf(marks: Marks, now: number, halfLife: number): number {
  return marks.reduce((sum, mark) => sum + TUNING.weight[mark.level] * left(mark, now, halfLife), 0);
}

/** Marks of the last turns. */
export function within(marks: Marks, now: number, turns: number): Marks {
  return marks.filter(({ turn }) => now - turn < turns);
}
