import { throwIfAborted } from '../signals/aborted.js';
import { compareSeverity, type PartialReason, type Severity } from '../signals/index.js';
import type { DecodedImage, DecodeImage } from './decoded.js';
import type { ImageKind } from './labels.js';
import type { ImageLimits } from './limits.js';
import { type ImageLook, type ImageModels, lookAt } from './look.js';
import type { ImageSource } from './source.js';

/** What was noticed in a picture. Policy turns it into a signal, a severity and coaching. */
export interface ImageFinding {
  /** Always sexual content: the only category the image models know. */
  readonly category: 'sexual';
  /** The detector's own grade; `none` up to `high`. */
  readonly level: Severity;
  /** Probability that the picture is sexual, 0 to 1, of the frame that decided. */
  readonly probability: number;
  /** Photograph or drawing. */
  readonly kind: ImageKind;
  /** Position of the frame that decided; 0 for a still picture. */
  readonly frame: number;
  /** Frames that were looked at. */
  readonly framesExamined: number;
  /** Frames the picture has; `null` when unknown. */
  readonly frameCount: number | null;
  /** Upright size of the original in pixels. */
  readonly width: number;
  /** Upright size of the original in pixels. */
  readonly height: number;
  /** The numbers behind the decision, for explanations and for the benchmark. */
  readonly look: Pick<ImageLook, 'first' | 'second'>;
  /** Empty when everything was looked at; else a `none` does not mean "all clear". */
  readonly partial: readonly PartialReason[];
}

/** Options of one check. */
export interface CheckImageOptions {
  /** Gives up when it fires. */
  readonly signal?: AbortSignal | undefined;
}

/** True when `a` should decide rather than `b`. */
export function isGraver(a: ImageLook, b: ImageLook): boolean {
  return (compareSeverity(a.level, b.level) || a.probability - b.probability) > 0;
}

const SECOND_MISSING: PartialReason = {
  code: 'second-opinion-missing',
  message: 'the second image model could not be loaded, so the first one decided alone',
};

interface FrameLook extends ImageLook {
  readonly frame: number;
}

/** Looks at every appearance of every frame until one is as grave as can be. */
async function worstLook(
  image: DecodedImage,
  models: ImageModels,
  signal: AbortSignal | undefined,
): Promise<{ worst: FrameLook; examined: number; missing: boolean }> {
  let worst: FrameLook | undefined;
  let examined = 0;
  let missing = false;
  for (const { index, appearances } of image.frames) {
    examined += 1;
    for (const picture of appearances) {
      throwIfAborted(signal);
      const look = { ...(await lookAt(picture, models)), frame: index };
      missing ||= look.missing !== null;
      if (!worst || isGraver(look, worst)) worst = look;
    }
    if (worst?.level === 'high') break;
  }
  return { worst: worst as FrameLook, examined, missing };
}

/**
 * Decodes and grades a picture; of an animation, up to `limits.maxFrames` frames, and the worst decides.
 * @throws NightlightError the decoder's errors, `inference-failed`, `aborted`; never a finding that was not made
 */
export async function checkImage(
  source: ImageSource,
  decode: DecodeImage,
  models: ImageModels,
  limits: ImageLimits,
  { signal }: CheckImageOptions = {},
): Promise<ImageFinding> {
  throwIfAborted(signal);
  const image = await decode(source, { limits, signal });
  const { worst, examined, missing } = await worstLook(image, models, signal);
  return {
    category: 'sexual',
    level: worst.level,
    probability: worst.probability,
    kind: worst.kind,
    frame: worst.frame,
    framesExamined: examined,
    frameCount: image.frameCount,
    width: image.width,
    height: image.height,
    look: { first: worst.first, second: worst.second },
    partial: missing ? [...image.partial, SECOND_MISSING] : image.partial,
  };
}
