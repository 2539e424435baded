import type { Level } from '../signals/index.js';
import type { Calibration, Thresholds } from './manifest.js';

/** Platt scaling (Platt, 1999): the model's logit to a probability that can be read as a frequency. */
export function calibrate(logit: number, { slope, offset }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * logit + offset)));
}

/** The gravest level whose threshold a probability reaches. */
export function levelOf(probability: number, thresholds: Thresholds): Level | 'none' {
  if (probability >= thresholds.high) return 'high';
  if (probability >= thresholds.medium) return 'medium';
  return probability >= thresholds.low ? 'low' : 'none';
}
