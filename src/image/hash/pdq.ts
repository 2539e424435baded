import { CHANNELS, type Picture } from '../picture.js';
import { formatHash, HASH_WORDS } from './hash256.js';
import { reduceTo64 } from './jarosz.js';

/** A perceptual hash: similar pictures have hashes that differ in few bits. */
export interface ImageHash {
  /** PDQ, 64 hex digits as ThreatExchange writes them. */
  readonly hash: string;
  /** 0 to 100: how much there is to go by. ThreatExchange advises against matching below 50. */
  readonly quality: number;
}

const SIDE = 64;
const COEFFICIENTS = 16;

/** Below this many pixels a side the reference gives the zero hash with quality 0. */
const SMALLEST_SIDE = 5;

// 32-bit sums, as in the reference; see jarosz.ts.
const { fround } = Math;

/** Rows 1 to 16 of the 64-point cosine transform; row 0, the mean brightness, is left out on purpose. */
const COSINES = Float32Array.from({ length: COEFFICIENTS * SIDE }, (_, at) => {
  const row = Math.floor(at / SIDE);
  const column = at % SIDE;
  return fround(Math.sqrt(2 / SIDE)) * Math.cos((Math.PI / 2 / SIDE) * (row + 1) * (2 * column + 1));
});

function lumaOf({ width, height, data }: Picture): Float32Array {
  const luma = new Float32Array(width * height);
  for (let at = 0; at < luma.length; at++) {
    const from = at * CHANNELS;
    luma[at] =
      0.299 * (data[from] as number) +
      0.587 * (data[from + 1] as number) +
      0.114 * (data[from + 2] as number);
  }
  return luma;
}

/** Sum of the brightness steps between neighbours, small ones cut to nothing; scaled and capped as in the reference. */
function qualityOf(pixels: Float32Array): number {
  let sum = 0;
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const here = pixels[row * SIDE + column] as number;
      const steps = [
        row + 1 < SIDE ? (pixels[(row + 1) * SIDE + column] as number) : here,
        column + 1 < SIDE ? (pixels[row * SIDE + column + 1] as number) : here,
      ];
      for (const next of steps) sum += Math.abs(Math.trunc(fround(fround(fround(here - next) * 100) / 255)));
    }
  }
  return Math.min(100, Math.floor(sum / 90));
}

/** The 16 by 16 lowest frequencies in each direction: C · pixels · Cᵀ. */
function cosineTransform(pixels: Float32Array): Float32Array {
  const half = new Float32Array(COEFFICIENTS * SIDE);
  for (let row = 0; row < COEFFICIENTS; row++) {
    for (let column = 0; column < SIDE; column++) {
      let sum = 0;
      for (let k = 0; k < SIDE; k++) {
        sum = fround(
          sum + fround((COSINES[row * SIDE + k] as number) * (pixels[k * SIDE + column] as number)),
        );
      }
      half[row * SIDE + column] = sum;
    }
  }
  const out = new Float32Array(COEFFICIENTS * COEFFICIENTS);
  for (let row = 0; row < COEFFICIENTS; row++) {
    for (let column = 0; column < COEFFICIENTS; column++) {
      let sum = 0;
      for (let k = 0; k < SIDE; k++) {
        sum = fround(sum + fround((half[row * SIDE + k] as number) * (COSINES[column * SIDE + k] as number)));
      }
      out[row * COEFFICIENTS + column] = sum;
    }
  }
  return out;
}

/**
 * PDQ hash of an opaque picture, ported from ThreatExchange's C++ (BSD): luma, tent filter to 64 by 64, cosine
 * transform, and one bit for each of 256 coefficients that is above the median.
 */
export function pdqHash(picture: Picture): ImageHash {
  const words = new Uint16Array(HASH_WORDS);
  if (Math.min(picture.width, picture.height) < SMALLEST_SIDE) return { hash: formatHash(words), quality: 0 };
  const pixels = reduceTo64(lumaOf(picture), picture.width, picture.height);
  const coefficients = cosineTransform(pixels);
  // The lower of the two middle values, as the reference's median routine gives for an even count.
  const median = coefficients.slice().sort()[coefficients.length / 2 - 1] as number;
  for (let bit = 0; bit < coefficients.length; bit++) {
    if ((coefficients[bit] as number) > median)
      words[bit >> 4] = (words[bit >> 4] as number) | (1 << (bit & 15));
  }
  return { hash: formatHash(words), quality: qualityOf(pixels) };
}
