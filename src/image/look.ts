import type { ModelSession, ModelTensor } from '../runtime/session.js';
import { NightlightError } from '../signals/index.js';
import { gradeImage, type ImageGrade, needsSecondOpinion } from './grade.js';
import { type FirstLook, IMAGE_LABELS } from './labels.js';
import type { ImageManifest } from './manifest.js';
import { firstLookInput, INPUT_DIMS, secondOpinionInput } from './model-input.js';
import type { Picture } from './picture.js';

/** The two networks and what travels with them. */
export interface ImageModels {
  /** Session of `first-look.onnx`. */
  readonly first: Pick<ModelSession, 'run'>;
  /**
   * Session of `second-opinion.onnx`, loaded when it is first needed: most pictures never need it. Called once a
   * look, so remember the session. Leave it out where the file is not shipped; results are then `partial`.
   */
  readonly second?: () => Promise<Pick<ModelSession, 'run'>>;
  /** The manifest beside the two files. */
  readonly manifest: ImageManifest;
}

/** One look at one picture. */
export interface ImageLook extends ImageGrade {
  /** The first network's probabilities. */
  readonly first: FirstLook;
  /** The second network's probability that it is explicit; `null` when it was not asked or could not answer. */
  readonly second: number | null;
  /** Why the second network could not answer although it was wanted. */
  readonly missing: string | null;
}

async function run(session: Pick<ModelSession, 'run'>, data: Float32Array): Promise<ArrayLike<number>> {
  const pixels: ModelTensor = { data, dims: INPUT_DIMS };
  const output = (await session.run({ pixels })).probabilities;
  if (!(output?.data instanceof Float32Array)) {
    throw new NightlightError('inference-failed', 'an image model gave no probabilities');
  }
  return output.data;
}

/**
 * A probability out of a model.
 * @throws NightlightError `inference-failed` when it is missing or no probability: NaN must never read as "harmless"
 */
function probabilityAt(values: ArrayLike<number>, index: number): number {
  const value = values[index];
  if (value === undefined || !(value >= 0 && value <= 1 + 1e-4)) {
    throw new NightlightError('inference-failed', 'an image model gave a value that is no probability');
  }
  return Math.min(1, value);
}

async function askFirst(models: ImageModels, picture: Picture): Promise<FirstLook> {
  const values = await run(models.first, firstLookInput(picture));
  const { labels } = models.manifest.models['first-look'];
  return Object.fromEntries(
    IMAGE_LABELS.map((label) => [label, probabilityAt(values, labels.indexOf(label))]),
  ) as unknown as FirstLook;
}

async function askSecond(
  models: ImageModels,
  picture: Picture,
): Promise<{ second: number | null; missing: string | null }> {
  if (!models.second) return { second: null, missing: 'second-opinion-missing' };
  let session: Pick<ModelSession, 'run'>;
  try {
    session = await models.second();
  } catch {
    return { second: null, missing: 'second-opinion-missing' };
  }
  const values = await run(session, secondOpinionInput(picture));
  const { labels } = models.manifest.models['second-opinion'];
  return { second: probabilityAt(values, labels.indexOf('explicit')), missing: null };
}

/**
 * Looks at one opaque picture: the small network always, the larger one when the small one suspects something.
 * @throws NightlightError `inference-failed`
 */
export async function lookAt(picture: Picture, models: ImageModels): Promise<ImageLook> {
  const { grading } = models.manifest;
  const first = await askFirst(models, picture);
  const asked = needsSecondOpinion(first, grading)
    ? await askSecond(models, picture)
    : { second: null, missing: null };
  return { ...gradeImage(first, asked.second, grading), first, ...asked };
}
