import type { Authors } from './authors.js';
import { weightOf } from './marks.js';
import { TUNING } from './tuning.js';

/** A stand-in for the risk where the conversation model is missing: the weight of single lines, scaled to 0..1. */
export function riskWithoutModel({ others }: Authors, turn: number): number {
  const { halfLife, medium } = TUNING.repeatedSigns;
  const weight = Math.max(0, ...others.map(({ marks }) => weightOf(marks.grooming, turn, halfLife)));
  return weight / (weight + medium);
}
