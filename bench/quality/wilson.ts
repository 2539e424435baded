/** 95 % Wilson score interval of `hits` in `n` (Wilson, 1927): low and high end, 0 to 1. */
export function wilson(hits: number, n: number): readonly [number, number] {
  const z = 1.96;
  const rate = hits / n;
  const middle = rate + (z * z) / (2 * n);
  const half = z * Math.sqrt((rate * (1 - rate)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, middle - half) / scale, Math.min(1, (middle + half) / scale)];
}

/** `hits of n = rate (low to high)`. */
export function rateLine(hits: number, n: number): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const [low, high] = wilson(hits, n);
  return `${String(hits).padStart(5)} of ${String(n).padStart(5)} = ${percent(hits / n).padStart(7)}  (${percent(low)} to ${percent(high)})`;
}
