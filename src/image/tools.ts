import { throwIfAborted } from '../signals/aborted.js';
import { blur } from './blur.js';
import { type CoverPreview, cover } from './cover.js';
import type { DecodedImage, DecodeImage } from './decoded.js';
import type { EncodeImage } from './encode.js';
import { type ImageHash, pdqHash } from './hash/pdq.js';
import { type ImageLimits, resolveLimits } from './limits.js';
import type { Picture } from './picture.js';
import type { ImageSource } from './source.js';

/** Options of the tools that need no model. */
export interface ImageToolOptions {
  /** Bounds on what a picture may cost; left-out ones have their default. */
  readonly limits?: Partial<ImageLimits>;
  /** Gives up when it fires. */
  readonly signal?: AbortSignal | undefined;
}

/** A picture that can be shown in place of the original. */
export interface BlurredImage {
  /** JPEG. */
  readonly blob: Blob;
  /** Pixels a row; the longer side is at most 512, so scale it up to the original's place. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
}

/** What can be done with a picture without a model. */
export interface ImageTools {
  /**
   * Blurs beyond recognition; of an animation, the first frame.
   * @throws NightlightError the decoder's errors
   */
  blurImage(source: ImageSource, options?: ImageToolOptions): Promise<BlurredImage>;
  /**
   * A tiny preview to show while a picture is covered.
   * @throws NightlightError the decoder's errors
   */
  coverPreview(source: ImageSource, options?: ImageToolOptions): Promise<CoverPreview>;
  /**
   * Perceptual hash (PDQ) for `createHashMatcher`; of an animation, the first frame.
   * @throws NightlightError the decoder's errors
   */
  hashImage(source: ImageSource, options?: ImageToolOptions): Promise<ImageHash>;
}

/** Builds the tools on a platform's decoder and encoder. */
export function createImageTools(decode: DecodeImage, encode: EncodeImage): ImageTools {
  async function first(
    source: ImageSource,
    { limits, signal }: ImageToolOptions,
  ): Promise<{ image: DecodedImage; picture: Picture }> {
    throwIfAborted(signal);
    const image = await decode(source, { limits: resolveLimits(limits), firstOnly: true, signal });
    return { image, picture: image.frames[0]?.appearances[0] as Picture };
  }
  return {
    async blurImage(source, options = {}) {
      const { picture } = await first(source, options);
      return { blob: await encode(blur(picture)), width: picture.width, height: picture.height };
    },
    async coverPreview(source, options = {}) {
      const { image, picture } = await first(source, options);
      return cover(picture, image.width / image.height);
    },
    async hashImage(source, options = {}) {
      return pdqHash((await first(source, options)).picture);
    },
  };
}
