import { type Category, compareSeverity, type Level } from '../../src/signals/index.js';
import { ATTACKS } from './example.js';
import { highest, type Judged } from './judge.js';
import { type Counts, count } from './statistics/counts.js';
import { rocArea } from './statistics/roc.js';

/** What can be measured: a category, or an attack of whatever kind. */
export type Measured = Category | 'attack';

/** The texts of which it is known whether something applies, with scores and truth beside them. */
export interface Labelled {
  readonly judged: readonly Judged[];
  readonly scores: readonly number[];
  readonly truth: readonly boolean[];
  readonly positives: number;
}

/** Fewer than this of either class make no figure. */
export const LEAST = 10;

/** The score of what is measured. */
export function scoreOf({ said }: Judged, measured: Measured): number {
  return measured === 'attack' ? highest(said, ATTACKS) : said.scores[measured];
}

/** Whether it applies; `undefined` when not known. */
export function truthOf({ example }: Judged, measured: Measured): boolean | undefined {
  return measured === 'attack' ? example.attack : example.truth[measured];
}

/** Picks out the texts of which the truth is known. */
export function labelled(judged: readonly Judged[], measured: Measured): Labelled {
  const known = judged.filter((each) => truthOf(each, measured) !== undefined);
  const truth = known.map((each) => truthOf(each, measured) === true);
  return {
    judged: known,
    scores: known.map((each) => scoreOf(each, measured)),
    truth,
    positives: truth.filter(Boolean).length,
  };
}

/** Area under the ROC curve; `null` when either class is too small for a figure. */
export function areaOf({ scores, truth, positives }: Labelled): number | null {
  return Math.min(positives, truth.length - positives) < LEAST ? null : rocArea(scores, truth);
}

/** What a level of a category gets right and wrong. */
export function countAt({ judged, truth }: Labelled, category: Category, level: Level): Counts {
  return count(
    judged.map(({ said }) => compareSeverity(said.grades[category], level) >= 0),
    truth,
  );
}
