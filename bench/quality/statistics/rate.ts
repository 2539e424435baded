import { wilson } from '../wilson.js';

/** A share with its 95 % Wilson interval. */
export interface Rate {
  readonly hits: number;
  readonly n: number;
  /** `null` when there is nothing to count. */
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** `hits` of `n`. */
export function rateOf(hits: number, n: number): Rate {
  if (n === 0) return { hits, n, rate: null, low: null, high: null };
  const [low, high] = wilson(hits, n);
  return { hits, n, rate: hits / n, low, high };
}

/** The share of items that hold a condition. */
export function shareOf<T>(items: readonly T[], holds: (item: T) => boolean): Rate {
  return rateOf(items.filter(holds).length, items.length);
}
