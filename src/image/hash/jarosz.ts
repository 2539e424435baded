// Sums are rounded to 32 bits at every step, as in the C++ reference. It matters for regular patterns: most of their
// coefficients are nothing but rounding, and the median of those decides the bits.
const { fround } = Math;

/**
 * Running mean along one line, `window` wide, narrower at the ends. The window of an even width reaches one further
 * ahead than back, as in PDQ's reference.
 */
function boxLine(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  length: number,
  window: number,
): void {
  const ahead = Math.floor((window + 2) / 2) - 1;
  const behind = window - ahead - 1;
  let sum = 0;
  let count = 0;
  for (let next = 0; next < Math.min(ahead, length); next++) {
    sum = fround(sum + (from[start + next * step] as number));
    count += 1;
  }
  for (let at = 0; at < length; at++) {
    if (at + ahead < length) {
      sum = fround(sum + (from[start + (at + ahead) * step] as number));
      count += 1;
    }
    if (at - behind - 1 >= 0) {
      sum = fround(sum - (from[start + (at - behind - 1) * step] as number));
      count -= 1;
    }
    to[start + at * step] = sum / count;
  }
}

/** Window for reducing `size` to 64 in two passes: half a target pixel, rounded up. */
function windowFor(size: number): number {
  return Math.floor((size + 127) / 128);
}

/**
 * PDQ's reduction to 64 by 64: a tent filter made of two box passes along rows and columns (Jarosz, "Fast image
 * convolutions"), then the pixel at the centre of each block.
 * @param luma `width * height` values; overwritten
 */
export function reduceTo64(luma: Float32Array, width: number, height: number): Float32Array {
  if (width === 64 && height === 64) return luma;
  const other = new Float32Array(luma.length);
  for (let pass = 0; pass < 2; pass++) {
    for (let row = 0; row < height; row++) boxLine(luma, other, row * width, 1, width, windowFor(width));
    for (let column = 0; column < width; column++)
      boxLine(other, luma, column, width, height, windowFor(height));
  }
  const reduced = new Float32Array(64 * 64);
  for (let row = 0; row < 64; row++) {
    const y = Math.floor(((row + 0.5) * height) / 64);
    for (let column = 0; column < 64; column++) {
      const x = Math.floor(((column + 0.5) * width) / 64);
      reduced[row * 64 + column] = luma[y * width + x] as number;
    }
  }
  return reduced;
}
