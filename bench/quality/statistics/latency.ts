import { median } from './median.js';

/**
 * How much a warning after `messages` is worth less than one at once: 0 at the first message, 1 in the limit
 * (Sadeque, Xu and Bethard, 2018).
 * @param rate see {@link penaltyRate}
 */
export function latencyPenalty(messages: number, rate: number): number {
  return -1 + 2 / (1 + Math.exp(-rate * (messages - 1)));
}

/** The rate at which the penalty is one half after `messages`. */
export function penaltyRate(messages: number): number {
  return Math.log(3) / Math.max(1, messages - 1);
}

/**
 * Latency-weighted F1: F1 times the speed, which is one less the median penalty of the right warnings.
 * @param latencies messages until each right warning
 */
export function latencyF1(f1: number | null, latencies: readonly number[], rate: number): number | null {
  if (f1 === null) return null;
  const penalty = median(latencies.map((messages) => latencyPenalty(messages, rate)));
  return penalty === null ? 0 : f1 * (1 - penalty);
}
