import { CHANNELS, type Picture } from './picture.js';
import { resample } from './resample.js';

/** Both networks look at squares of this many pixels. */
export const INPUT_SIZE = 224;

const AREA = INPUT_SIZE * INPUT_SIZE;

/** Dimensions of the tensors below: one picture, three planes (red, green, blue), rows, columns. */
export const INPUT_DIMS: readonly number[] = [1, 3, INPUT_SIZE, INPUT_SIZE];

/**
 * What the first look sees: the picture squashed to a square by bilinear interpolation with aligned corners, which
 * is what nsfwjs does (`tf.image.resizeBilinear(pixels, [224, 224], true)`).
 * @returns planes of red, green and blue, 0 to 1
 */
export function firstLookInput(picture: Picture): Float32Array {
  const { width, height, data } = picture;
  const out = new Float32Array(3 * AREA);
  const columns = alignedSteps(width);
  const rows = alignedSteps(height);
  for (let y = 0; y < INPUT_SIZE; y++) {
    const top = (rows.near[y] as number) * width;
    const bottom = (rows.far[y] as number) * width;
    const down = rows.share[y] as number;
    for (let x = 0; x < INPUT_SIZE; x++) {
      const left = columns.near[x] as number;
      const right = columns.far[x] as number;
      const across = columns.share[x] as number;
      const [a, b] = [(top + left) * CHANNELS, (top + right) * CHANNELS];
      const [c, d] = [(bottom + left) * CHANNELS, (bottom + right) * CHANNELS];
      for (let channel = 0; channel < 3; channel++) {
        const above = mix(data[a + channel] as number, data[b + channel] as number, across);
        const below = mix(data[c + channel] as number, data[d + channel] as number, across);
        out[channel * AREA + y * INPUT_SIZE + x] = mix(above, below, down) / 255;
      }
    }
  }
  return out;
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** For each target pixel along an axis: the two source pixels around it and the share of the farther one. */
function alignedSteps(size: number): { near: Int32Array; far: Int32Array; share: Float64Array } {
  const scale = (size - 1) / (INPUT_SIZE - 1);
  const near = Int32Array.from({ length: INPUT_SIZE }, (_, at) => Math.floor(at * scale));
  return {
    near,
    far: near.map((at) => Math.min(at + 1, size - 1)),
    share: Float64Array.from(near, (floor, at) => at * scale - floor),
  };
}

/** open_nsfw resizes to this square and looks at the middle `INPUT_SIZE` of it. */
const SECOND_SIZE = 256;

/**
 * What the second opinion sees: the picture squashed to 256 by 256, its middle 224 by 224, as in Yahoo's
 * `classify_nsfw.py`. Yahoo's JPEG round trip in between is left out: it costs time and moved no benign picture
 * of ours across a threshold.
 * @returns planes of red, green and blue, 0 to 1
 */
export function secondOpinionInput(picture: Picture): Float32Array {
  const square = resample(picture, SECOND_SIZE, SECOND_SIZE).data;
  const margin = (SECOND_SIZE - INPUT_SIZE) / 2;
  const out = new Float32Array(3 * AREA);
  for (let y = 0; y < INPUT_SIZE; y++) {
    for (let x = 0; x < INPUT_SIZE; x++) {
      const from = ((y + margin) * SECOND_SIZE + x + margin) * CHANNELS;
      const to = y * INPUT_SIZE + x;
      for (let channel = 0; channel < 3; channel++) {
        out[channel * AREA + to] = (square[from + channel] as number) / 255;
      }
    }
  }
  return out;
}
