import type { Level } from '../signals/index.js';

/** Probability that the fake model gives to each level. */
export const FAKE_PROBABILITY: Readonly<Record<Level, number>> = { low: 0.5, medium: 0.75, high: 0.95 };
