import type { PartialReason } from '../signals/index.js';
import type { ImageLimits } from './limits.js';
import { checkPixels } from './limits.js';
import { appearances, type Picture } from './picture.js';
import { shrink } from './resample.js';
import type { ImageSource } from './source.js';

/**
 * Longest side of a decoded frame, in pixels. Both networks reduce to 224 or 256 anyway, and the perceptual hash is
 * defined on at most 512; so nothing is lost and a 50-megapixel photograph costs 1 MB.
 */
export const WORKING_SIZE = 512;

/** One frame, ready to be looked at. */
export interface DecodedFrame {
  /** Position in the animation, 0 for a still picture. */
  readonly index: number;
  /** Opaque, at most `longest` on the longer side: as it shows on white and, if translucent, on black. */
  readonly appearances: readonly Picture[];
}

/** A decoded picture or the sampled frames of an animation. */
export interface DecodedImage {
  /** Width of the upright original in pixels. */
  readonly width: number;
  /** Height of the upright original in pixels. */
  readonly height: number;
  /** At least one; in order. */
  readonly frames: readonly DecodedFrame[];
  /** Frames the original has; `null` when unknown. */
  readonly frameCount: number | null;
  /** Filled when something could not be looked at, for example all but the first frame of an animated PNG. */
  readonly partial: readonly PartialReason[];
}

/** How to decode. */
export interface DecodeOptions {
  /** Bounds on bytes, pixels, frames and time. */
  readonly limits: ImageLimits;
  /** Decode only the first frame, for previews and hashes. */
  readonly firstOnly?: boolean;
  /** Longest side of the decoded frames in pixels; default `WORKING_SIZE`. */
  readonly longest?: number;
  /** Gives up when it fires. */
  readonly signal?: AbortSignal | undefined;
}

/** Turns a source into pixels; one implementation for Node, one for browsers. */
export type DecodeImage = (source: ImageSource, options: DecodeOptions) => Promise<DecodedImage>;

/** The reason given when only the first frame of an animation could be decoded. */
export const FIRST_FRAME_ONLY: PartialReason = {
  code: 'first-frame-only',
  message: 'this animation format can be decoded here for its first frame only',
};

/**
 * Which frames of an animation to look at: evenly spread, first and last included, so that a late surprise is seen.
 * @returns distinct positions in rising order
 */
export function sampleFrames(count: number, most: number): readonly number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  if (most === 1) return [0];
  return Array.from({ length: most }, (_, index) => Math.round((index * (count - 1)) / (most - 1)));
}

/** A frame from pixels of any size and transparency. */
export function toFrame(picture: Picture, index: number, longest = WORKING_SIZE): DecodedFrame {
  return { index, appearances: appearances(picture).map((opaque) => shrink(opaque, longest)) };
}

/**
 * A source that is pixels already.
 * @throws NightlightError `image-unreadable`, `image-too-large`
 */
export function decodeRaw(picture: Picture, { limits, longest }: DecodeOptions): DecodedImage {
  checkPixels(picture.width, picture.height, limits);
  return {
    width: picture.width,
    height: picture.height,
    frames: [toFrame(picture, 0, longest)],
    frameCount: 1,
    partial: [],
  };
}
