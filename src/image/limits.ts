import { NightlightError } from '../signals/index.js';

/** Bounds on what one picture may cost. They stop decompression bombs before memory is spent on them. */
export interface ImageLimits {
  /** Encoded size in bytes; 32 MiB when left out. */
  readonly maxBytes: number;
  /** Width times height after decoding, of the whole picture or the largest frame; 64,000,000 when left out. */
  readonly maxPixels: number;
  /** Frames of an animation that are looked at, spread evenly from first to last; 8 when left out. */
  readonly maxFrames: number;
  /** Time for decoding one picture, all sampled frames together, in milliseconds; 10,000 when left out. */
  readonly maxMilliseconds: number;
}

/** 32 MiB, 64 megapixels (a 50-megapixel telephone camera fits), 8 frames, 10 seconds. */
export const DEFAULT_LIMITS: ImageLimits = {
  maxBytes: 32 * 1024 * 1024,
  maxPixels: 64_000_000,
  maxFrames: 8,
  maxMilliseconds: 10_000,
};

/**
 * Fills in defaults.
 * @throws NightlightError `invalid-option` when a limit is no positive whole number
 */
export function resolveLimits(limits: Partial<ImageLimits> = {}): ImageLimits {
  const resolved = { ...DEFAULT_LIMITS, ...limits };
  for (const [name, value] of Object.entries(resolved)) {
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new NightlightError('invalid-option', `limits.${name} must be a positive whole number`);
    }
  }
  return resolved;
}

/**
 * @throws NightlightError `image-unreadable` when there are no bytes at all, `image-too-large` when there are too many
 */
export function checkBytes(bytes: number, limits: ImageLimits): void {
  if (bytes === 0) throw new NightlightError('image-unreadable', 'the image is empty');
  if (bytes > limits.maxBytes) {
    throw new NightlightError(
      'image-too-large',
      `the image has more than ${limits.maxBytes} bytes (limits.maxBytes)`,
    );
  }
}

/**
 * @throws NightlightError `image-unreadable` when a side is missing, `image-too-large` when there are too many pixels
 */
export function checkPixels(width: number, height: number, limits: ImageLimits): void {
  if (!(width >= 1 && height >= 1)) throw new NightlightError('image-unreadable', 'the image has no pixels');
  if (width * height > limits.maxPixels) {
    throw new NightlightError(
      'image-too-large',
      `the image has more than ${limits.maxPixels} pixels (limits.maxPixels)`,
    );
  }
}
