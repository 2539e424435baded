import { type CheckImageOptions, checkImage, type ImageFinding } from './check.js';
import type { DecodeImage } from './decoded.js';
import { type CheckFramesOptions, type FramesFinding, guardOf } from './frames.js';
import { type ImageLimits, resolveLimits } from './limits.js';
import type { ImageModels } from './look.js';
import type { ImageSource } from './source.js';

/** Looks at pictures and videos with loaded models. */
export interface ImageGuard {
  /**
   * Looks at one picture or animation.
   * @throws NightlightError `invalid-input`, `image-unsupported`, `image-unreadable`, `image-too-large`, `peer-missing`
   * (Node without sharp), `inference-failed`, `aborted`; a failure never looks like "nothing found"
   */
  checkImage(source: ImageSource, options?: CheckImageOptions): Promise<ImageFinding>;
  /**
   * Looks at the frames of a video as they come.
   * @throws NightlightError as `checkImage`; damaged single frames are passed over and named in `partial`
   */
  checkFrames(
    frames: AsyncIterable<ImageSource> | Iterable<ImageSource>,
    options?: CheckFramesOptions,
  ): Promise<FramesFinding>;
}

/** What a guard is made of. */
export interface ImageGuardOptions extends ImageModels {
  /** Bounds on what a picture may cost; left-out ones have their default. */
  readonly limits?: Partial<ImageLimits>;
}

/**
 * Builds a guard on a platform's decoder.
 * @throws NightlightError `invalid-option`
 */
export function createGuard(decode: DecodeImage, { limits, ...models }: ImageGuardOptions): ImageGuard {
  const bounds = resolveLimits(limits);
  return guardOf((source, options) => checkImage(source, decode, models, bounds, options));
}
