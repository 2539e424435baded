import { NightlightError } from '../../signals/index.js';
import type { FastShape } from './manifest.js';

/** The tier's weights as they are used. Little-endian in the file, like every machine that runs this. */
export interface FastWeights {
  readonly shape: FastShape;
  /** Row 0 is added for every unknown word. */
  readonly table: Int8Array;
  /** Bit set of the hashes of known words. */
  readonly words: Uint8Array;
  /** Bit set of the hashes of known pairs of Han characters. */
  readonly pairs: Uint8Array;
  /** (width): what one step of the table is worth. */
  readonly scale: Float32Array;
  /** (hidden, width). */
  readonly inner: Float32Array;
  /** (hidden). */
  readonly innerOffset: Float32Array;
  /** (labels, hidden). */
  readonly outer: Float32Array;
  /** (labels). */
  readonly outerOffset: Float32Array;
}

/**
 * Lays the parts of a weights file out.
 * @param labels number of outputs
 * @throws NightlightError `model-corrupt` when the file has another length
 */
export function readWeights(bytes: Uint8Array, shape: FastShape, labels: number): FastWeights {
  const { buckets, width, hidden, known } = shape;
  let at = 0;
  const take = (length: number) => {
    // Not `bytes.slice`: a Node Buffer would give a view of its whole pool.
    const part = Uint8Array.prototype.slice.call(bytes, at, at + length);
    at += length;
    return part;
  };
  const floats = (count: number) => new Float32Array(take(4 * count).buffer);
  const wanted = buckets * width + known / 4 + 4 * (width + hidden * (width + 1) + labels * (hidden + 1));
  if (bytes.byteLength !== wanted) {
    throw new NightlightError('model-corrupt', 'the weights of the fast tier have the wrong length');
  }
  return {
    shape,
    table: new Int8Array(take(buckets * width).buffer),
    words: take(known / 8),
    pairs: take(known / 8),
    scale: floats(width),
    inner: floats(hidden * width),
    innerOffset: floats(hidden),
    outer: floats(labels * hidden),
    outerOffset: floats(labels),
  };
}
