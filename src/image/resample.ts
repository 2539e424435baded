import { CHANNELS, type Picture } from './picture.js';

/** The source pixels that make one target pixel along one axis. */
interface Window {
  readonly first: number;
  readonly weights: Float64Array;
}

/**
 * Weights of the triangle ("bilinear") filter that widens with the reduction, as Pillow's `Image.resize` uses it:
 * support = max(1, from / to), weight = 1 - |distance| / support, normalised. Averaging over the whole reduction
 * keeps fine patterns from turning into false ones.
 */
function triangleWindows(from: number, to: number): readonly Window[] {
  const scale = from / to;
  const support = Math.max(1, scale);
  return Array.from({ length: to }, (_, index) => {
    const centre = (index + 0.5) * scale;
    const first = Math.max(0, Math.trunc(centre - support + 0.5));
    const last = Math.min(from, Math.trunc(centre + support + 0.5));
    const weights = new Float64Array(last - first);
    let sum = 0;
    for (let i = 0; i < weights.length; i++) {
      const weight = Math.max(0, 1 - Math.abs((first + i + 0.5 - centre) / support));
      weights[i] = weight;
      sum += weight;
    }
    for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) / sum;
    return { first, weights };
  });
}

/**
 * Weighs lines of pixels into new, opaque lines, rounding to 8 bits as Pillow does between its two passes.
 * `step` is the distance between the pixels that are averaged, `stride` between neighbouring lines.
 */
function pass(
  from: Uint8ClampedArray,
  to: Uint8ClampedArray,
  windows: readonly Window[],
  lines: number,
  layout: {
    readonly fromStep: number;
    readonly fromStride: number;
    readonly toStep: number;
    readonly toStride: number;
  },
): void {
  for (let line = 0; line < lines; line++) {
    for (let index = 0; index < windows.length; index++) {
      const { first, weights } = windows[index] as Window;
      let red = 0;
      let green = 0;
      let blue = 0;
      let at = (line * layout.fromStride + first * layout.fromStep) * CHANNELS;
      for (let i = 0; i < weights.length; i++) {
        const weight = weights[i] as number;
        red += weight * (from[at] as number);
        green += weight * (from[at + 1] as number);
        blue += weight * (from[at + 2] as number);
        at += layout.fromStep * CHANNELS;
      }
      const out = (line * layout.toStride + index * layout.toStep) * CHANNELS;
      to[out] = Math.floor(red + 0.5);
      to[out + 1] = Math.floor(green + 0.5);
      to[out + 2] = Math.floor(blue + 0.5);
      to[out + 3] = 255;
    }
  }
}

/**
 * Resizes an opaque picture to exactly `width` by `height` with the triangle filter, first along rows, then along
 * columns. Within one grey level of Pillow's `resize(..., BILINEAR)`. (See `appearances` for making a picture
 * opaque; averaging across transparent pixels would mix in colours that nobody sees.)
 */
export function resample(picture: Picture, width: number, height: number): Picture {
  const half = new Uint8ClampedArray(width * picture.height * CHANNELS);
  pass(picture.data, half, triangleWindows(picture.width, width), picture.height, {
    fromStep: 1,
    fromStride: picture.width,
    toStep: 1,
    toStride: width,
  });
  const data = new Uint8ClampedArray(width * height * CHANNELS);
  pass(half, data, triangleWindows(picture.height, height), width, {
    fromStep: width,
    fromStride: 1,
    toStep: width,
    toStride: 1,
  });
  return { width, height, data };
}

/** Width and height after shrinking to at most `longest` on the longer side, proportions kept, at least 1. */
export function fitWithin(width: number, height: number, longest: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Shrinks an opaque picture to at most `longest` on the longer side; a picture that fits is returned as it is. */
export function shrink(picture: Picture, longest: number): Picture {
  const { width, height } = fitWithin(picture.width, picture.height, longest);
  return width === picture.width && height === picture.height ? picture : resample(picture, width, height);
}
