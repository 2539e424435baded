/**
 * The probability that at least one of two independent witnesses is right: `1 - (1 - a)(1 - b)` (Pearl, 1988, the
 * noisy-or). A pattern and the model err for different reasons, so either may carry a signal alone, and agreeing
 * they are surer than each.
 */
export function noisyOr(a: number, b: number): number {
  return 1 - (1 - a) * (1 - b);
}
