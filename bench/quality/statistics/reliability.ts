/** One bin of a reliability diagram. */
export interface Bin {
  readonly n: number;
  /** Mean probability that was said. */
  readonly said: number;
  /** Share that was true. */
  readonly true: number;
}

/** How far probabilities are from frequencies. */
export interface Reliability {
  /** Expected calibration error (Guo et al., 2017). */
  readonly error: number;
  /** Bins that hold anything, lowest first. */
  readonly bins: readonly Bin[];
}

/**
 * Expected calibration error over bins of equal width.
 * @param bins how many
 */
export function reliability(
  probabilities: readonly number[],
  truth: readonly boolean[],
  bins = 15,
): Reliability {
  const sums = Array.from({ length: bins }, () => ({ n: 0, said: 0, hits: 0 }));
  for (const [index, p] of probabilities.entries()) {
    const bin = sums[Math.min(bins - 1, Math.floor(p * bins))];
    if (!bin) continue;
    bin.n += 1;
    bin.said += p;
    if (truth[index]) bin.hits += 1;
  }
  const filled = sums
    .filter(({ n }) => n > 0)
    .map(({ n, said, hits }) => ({ n, said: said / n, true: hits / n }));
  const error = filled.reduce((sum, bin) => sum + bin.n * Math.abs(bin.said - bin.true), 0);
  return { error: error / Math.max(1, probabilities.length), bins: filled };
}
