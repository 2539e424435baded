import type { AssetFile } from '../runtime/assets.js';
import { GROOMING_STAGES, type Level, NightlightError } from '../signals/index.js';
import type { Calibration, TextManifest } from '../text/manifest.js';
import { CUES } from './cues.js';

/** What `models/conversation/manifest.json` says; written by models/training. */
export interface ConversationManifest {
  /** Version of the model, semantic. */
  readonly version: string;
  /** The file with size and checksum. */
  readonly files: { readonly model: AssetFile };
  /** Version of the text model whose outputs it reads. */
  readonly textModel: string;
  /** Numbers in its state. */
  readonly state: number;
  /** Outputs of the text model in the order read. */
  readonly labels: readonly string[];
  /** Order of its output `stages`. */
  readonly stages: readonly string[];
  /** What it is told about a turn beside its words, in order. */
  readonly cues: readonly string[];
  /** From logits to probabilities. */
  readonly calibration: {
    /** One for each stage. */
    readonly stages: readonly Calibration[];
    /** Of the risk. */
    readonly risk: Calibration;
  };
  /** Where probabilities begin to count. */
  readonly thresholds: {
    /** For each stage, from where a turn counts as carrying it. */
    readonly stage: readonly number[];
    /** Lowest risk of each level. */
    readonly risk: Readonly<Record<Level, number>>;
  };
}

/**
 * Checks that the conversation model was trained on this text model and on these cues: otherwise it would answer, and
 * its answers would mean nothing.
 * @throws NightlightError `model-corrupt`
 */
export function checkManifest(
  manifest: ConversationManifest,
  text: Pick<TextManifest, 'version' | 'labels'>,
): void {
  const { calibration, thresholds, state } = manifest;
  const faults = [
    manifest.textModel !== text.version && 'it reads another version of the text model',
    !same(manifest.labels, text.labels) && 'it reads other labels of the text model',
    !same(manifest.stages, GROOMING_STAGES) && 'it knows other stages',
    !same(manifest.cues, CUES) && 'it reads other cues',
    !(Number.isInteger(state) && state > 0) && 'its state has no size',
    calibration.stages.length !== GROOMING_STAGES.length && 'not every stage is calibrated',
    thresholds.stage.length !== GROOMING_STAGES.length && 'not every stage has a threshold',
  ].filter(Boolean);
  if (faults.length === 0) return;
  throw new NightlightError('model-corrupt', `the conversation model does not fit: ${faults.join(', ')}`);
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}
