import { TEXT_THRESHOLDS } from './own-facts.js';
import { mergePersonalInfo } from './personal-info/index.js';
import { mergeScam } from './scam/index.js';
import type { Category, Scores } from './signals/index.js';
import {
  draftStructureReader,
  type ReadStructure,
  type StructureReading,
  structureReader,
} from './structure-reader.js';
import { levelOf } from './text/calibrate.js';
import type { DetectedSignal, TextDetection } from './text/index.js';
import { beginningOf } from './text/limits.js';
import type { Finish } from './tiers.js';

export { warmUp } from './warm-up.js';

/**
 * Adds to what a model said of a text what finders and patterns read in as much of it as the model reads: personal
 * information and the structure of frauds. Runs where it is called, in well under a millisecond for a message.
 * @param region ISO 3166-1 alpha-2 code, for phone numbers without a country code
 */
export function structureFinish(region: string | undefined): Finish {
  return finishWith(structureReader(region), () => finishWith(draftStructureReader(region)));
}

function finishWith(read: ReadStructure, draft?: () => Finish): Finish {
  const finish = (detection: TextDetection, text: string) => addStructure(detection, read(beginningOf(text)));
  return Object.assign(finish, draft && { draft });
}

function addStructure(detection: TextDetection, { personal, scam }: StructureReading): TextDetection {
  const grade = (category: Category) => (probability: number) =>
    levelOf(probability, TEXT_THRESHOLDS[category]);
  const merged = mergePersonalInfo<DetectedSignal>(detection.signals, personal, grade('personal-info'));
  const signals = mergeScam<DetectedSignal>(merged, scam, grade('scam'));
  return { ...detection, signals, scores: scoresOf(detection.scores, signals) };
}

/** The likeliest signal of a category counts. */
function scoresOf(scores: Scores, signals: readonly DetectedSignal[]): Scores {
  const out: Record<Category, number> = { ...scores };
  for (const { category, probability } of signals) {
    out[category] = Math.max(out[category], probability);
  }
  return out;
}
