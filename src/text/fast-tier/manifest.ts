import type { AssetFile } from '../../runtime/assets.js';
import type { Category } from '../../signals/index.js';
import type { Calibration, Thresholds } from '../manifest.js';

/** What `models/fast/manifest.json` says; written by models/training/fast_train.py. */
export interface FastManifest {
  /** Version of the tier, semantic. */
  readonly version: string;
  /** Version of the text model that it was taught by. */
  readonly teacher: string;
  /** The weights, with size and checksum. */
  readonly files: { readonly weights: AssetFile };
  /** Sizes of the parts of the weights file, in the order in which they stand there. */
  readonly shape: FastShape;
  /** Outputs in order; the first is the gate. */
  readonly labels: readonly string[];
  /** For each output but the gate: logit to probability, in the order of `labels`. */
  readonly calibration: readonly Calibration[];
  /** When a message goes on to the full model. */
  readonly gate: FastGate;
  /** For each category, where the tier answers alone. */
  readonly thresholds: Readonly<Record<Category, Thresholds>>;
}

/** Sizes of the parts of the weights file. */
export interface FastShape {
  /** Rows of the table of features; a power of two. */
  readonly buckets: number;
  /** Numbers a row. */
  readonly width: number;
  /** Units of the hidden layer. */
  readonly hidden: number;
  /** Bits of each of the two sets of what is known; a power of two. */
  readonly known: number;
}

/** When a message goes on to the full model: what a model said and how much of the text it knew. */
export interface FastGate {
  /** Lowest logit of each output that sends a message on, in the order of `labels`. */
  readonly logits: readonly number[];
  /** Unknown words: more than `base + share * words` send a message on. */
  readonly words: FastAllowance;
  /** The same of pairs of Han characters. */
  readonly pairs: FastAllowance;
}

/** How much may be unknown. */
export interface FastAllowance {
  readonly base: number;
  readonly share: number;
}
