import { rgbaToThumbHash, thumbHashToAverageRGBA, thumbHashToDataURL } from 'thumbhash';
import type { Picture } from './picture.js';
import { shrink } from './resample.js';

/** ThumbHash takes at most this many pixels a side. */
const THUMB_SIDE = 100;

/** A few colours to show in place of a picture. */
export interface CoverPreview {
  /** ThumbHash, base64: about 25 bytes that an app can store or send along with the picture. */
  readonly hash: string;
  /** The same as a PNG of at most 32 pixels a side, a `data:` URL for an `<img>` (needs `img-src data:` under a CSP). */
  readonly dataUrl: string;
  /** Average colour as `#rrggbb`, for a plain background. */
  readonly colour: string;
  /** Width of the original divided by its height. */
  readonly aspectRatio: number;
}

/**
 * A tiny cover for an opaque picture.
 * @param aspectRatio of the original; the hash holds it only coarsely
 */
export function cover(picture: Picture, aspectRatio: number): CoverPreview {
  const small = shrink(picture, THUMB_SIDE);
  const hash = rgbaToThumbHash(small.width, small.height, small.data);
  const { r, g, b } = thumbHashToAverageRGBA(hash);
  const hex = (part: number) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0');
  return {
    hash: btoa(String.fromCharCode(...hash)),
    dataUrl: thumbHashToDataURL(hash),
    colour: `#${hex(r)}${hex(g)}${hex(b)}`,
    aspectRatio,
  };
}
