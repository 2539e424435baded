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
  const columnScale = (width - 1) / (INPUT_SIZE - 1);
  const rowScale = (height - 1) / (INPUT_SIZE - 1);
  for (let y = 0; y < INPUT_SIZE; y++) {
    const sourceY = y * rowScale;
    const top = Math.floor(sourceY);
    const bottom = Math.min(top + 1, height - 1);
    const down = sourceY - top;
    for (let x = 0; x < INPUT_SIZE; x++) {
      const sourceX = x * columnScale;
      const left = Math.floor(sourceX);
      const right = Math.min(left + 1, width - 1);
      const across = sourceX - left;
      for (let channel = 0; channel < 3; channel++) {
        const at = (row: number, column: number) =>
          data[(row * width + column) * CHANNELS + channel] as number;
        const above = at(top, left) + (at(top, right) - at(top, left)) * across;
        const below = at(bottom, left) + (at(bottom, right) - at(bottom, left)) * across;
        out[channel * AREA + y * INPUT_SIZE + x] = (above + (below - above) * down) / 255;
      }
    }
  }
  return out;
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
