/** What a yes-or-no decision got right and wrong. */
export interface Counts {
  readonly hits: number;
  readonly alarms: number;
  readonly misses: number;
  readonly rejections: number;
}

/** Counts decisions against the truth. */
export function count(said: readonly boolean[], truth: readonly boolean[]): Counts {
  let hits = 0;
  let alarms = 0;
  let misses = 0;
  for (const [index, positive] of truth.entries()) {
    if (said[index] && positive) hits += 1;
    else if (said[index]) alarms += 1;
    else if (positive) misses += 1;
  }
  return { hits, alarms, misses, rejections: truth.length - hits - alarms - misses };
}

/** Share of the alarms that were right; `null` when there was none. */
export function precision({ hits, alarms }: Counts): number | null {
  return hits + alarms ? hits / (hits + alarms) : null;
}

/** Share of the positives that were noticed; `null` when there is none. */
export function recall({ hits, misses }: Counts): number | null {
  return hits + misses ? hits / (hits + misses) : null;
}

/** F measure (van Rijsbergen, 1979); `beta` under 1 weighs precision more. `null` when there is no positive. */
export function fMeasure({ hits, alarms, misses }: Counts, beta = 1): number | null {
  if (hits + misses === 0) return null;
  const weight = beta * beta;
  return ((1 + weight) * hits) / ((1 + weight) * hits + weight * misses + alarms);
}
