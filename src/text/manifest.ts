import type { AssetFile } from '../runtime/assets.js';
import type { Category, Severity } from '../signals/index.js';
import type { ModelLanguage } from './language.js';

/** Platt scaling of one output: probability = 1 / (1 + exp(-(slope * logit + offset))). */
export interface Calibration {
  /** Positive. */
  readonly slope: number;
  /** Log-odds. */
  readonly offset: number;
}

/** Lowest probability of each level; the level is the gravest one reached. */
export type Thresholds = Readonly<Record<Exclude<Severity, 'none'>, number>>;

/** What `models/text/manifest.json` says; written by models/training/calibrate.py. */
export interface TextManifest {
  /** Version of the model, semantic: a lower recall is a major step, moved thresholds a minor one. */
  readonly version: string;
  /** The files with sizes and checksums. */
  readonly files: { readonly model: AssetFile; readonly tokenizer: AssetFile };
  /** Outputs of the model in order. */
  readonly labels: readonly string[];
  /** Languages it reads well enough, BCP 47: an area of .85 or more on dev. Others are scored, and reported as `partial`. */
  readonly languages: readonly ModelLanguage[];
  /** What the model's second head tells apart, in its order; `other`: none of them. */
  readonly languageOutputs: readonly string[];
  /** Probability from which on a token counts as what makes a text an attack. */
  readonly spanThreshold: number;
  /** For each language, one calibration a label, in the order of `labels`. */
  readonly calibration: Readonly<Record<ModelLanguage, readonly Calibration[]>>;
  /** For each category, chosen over all languages. */
  readonly thresholds: Readonly<Record<Category, Thresholds>>;
  /** The same for languages with enough everyday messages to choose them by; they take the place of `thresholds` there. */
  readonly languageThresholds: Readonly<
    Partial<Record<ModelLanguage, Readonly<Record<Category, Thresholds>>>>
  >;
  /** Which tiers of corpora the weights were trained on. */
  readonly trainingData: { readonly tiers: readonly string[] };
}
