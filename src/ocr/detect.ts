import { CHANNELS, type Picture } from '../image/picture.js';
import { fitWithin, resample } from '../image/resample.js';
import type { ModelSession } from '../runtime/session.js';
import { firstOutput } from './output.js';

/** A rectangle in pixels; edges may lie between pixels. */
export interface Box {
  /** Distance from the left edge. */
  readonly left: number;
  /** Distance from the top edge. */
  readonly top: number;
  /** Extent to the right. */
  readonly width: number;
  /** Extent downwards. */
  readonly height: number;
}

/** Longest side the detector works at: enough for a telephone's screenshot, and twice as fast as 1280. */
const DETECTION_SIDE = 960;

/** The network halves its input five times. */
const MULTIPLE = 32;

/** ImageNet's mean and deviation per channel, for values 0 to 1, in the order red, green, blue. */
const MEAN = [0.485, 0.456, 0.406] as const;
const DEVIATION = [0.229, 0.224, 0.225] as const;

/** PP-OCR's own settings: a pixel is text from here on … */
const PIXEL_THRESHOLD = 0.3;
/** … and a region is when its text pixels are this sure on average. */
const REGION_THRESHOLD = 0.5;
/** The network marks the core of a line only; the region grows by area times this over its perimeter. */
const UNCLIP = 1.6;
/** Regions thinner than this are specks. */
const THINNEST = 3;

function toMultiple(size: number): number {
  return Math.max(MULTIPLE, Math.round(size / MULTIPLE) * MULTIPLE);
}

/** Planes of blue, green and red, as PaddleOCR trains with OpenCV's order. */
function detectionInput({ width, height, data }: Picture): Float32Array {
  const area = width * height;
  const out = new Float32Array(3 * area);
  for (let at = 0; at < area; at++) {
    for (let channel = 0; channel < 3; channel++) {
      const value = (data[at * CHANNELS + channel] as number) / 255;
      out[(2 - channel) * area + at] =
        (value - (MEAN[2 - channel] as number)) / (DEVIATION[2 - channel] as number);
    }
  }
  return out;
}

interface Region {
  left: number;
  right: number;
  top: number;
  bottom: number;
  pixels: number;
  sum: number;
}

/** Connected regions (four neighbours) of text pixels. */
function regionsOf(map: Float32Array, width: number, height: number): Region[] {
  const seen = new Uint8Array(map.length);
  const regions: Region[] = [];
  const stack: number[] = [];
  const visit = (at: number) => {
    if (seen[at] || (map[at] as number) <= PIXEL_THRESHOLD) return;
    seen[at] = 1;
    stack.push(at);
  };
  for (let start = 0; start < map.length; start++) {
    visit(start);
    if (stack.length === 0) continue;
    const region: Region = { left: width, right: 0, top: height, bottom: 0, pixels: 0, sum: 0 };
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % width;
      const y = Math.floor(at / width);
      region.left = Math.min(region.left, x);
      region.right = Math.max(region.right, x + 1);
      region.top = Math.min(region.top, y);
      region.bottom = Math.max(region.bottom, y + 1);
      region.pixels += 1;
      region.sum += map[at] as number;
      if (x > 0) visit(at - 1);
      if (x + 1 < width) visit(at + 1);
      if (y > 0) visit(at - width);
      if (y + 1 < height) visit(at + width);
    }
    regions.push(region);
  }
  return regions;
}

/**
 * Where lines of text are: the post-processing of "Real-time Scene Text Detection with Differentiable Binarization"
 * (Liao et al., 2020) with upright rectangles, which is what screens show; slanted text is not straightened.
 * @returns boxes in pixels of `picture`, from top to bottom
 * @throws NightlightError `inference-failed`
 */
export async function detectLines(
  picture: Picture,
  session: Pick<ModelSession, 'run'>,
): Promise<readonly Box[]> {
  const fitted = fitWithin(picture.width, picture.height, DETECTION_SIDE);
  const [width, height] = [toMultiple(fitted.width), toMultiple(fitted.height)];
  const data = detectionInput(resample(picture, width, height));
  const map = firstOutput(await session.run({ x: { data, dims: [1, 3, height, width] } }), width);
  const [acrossScale, downScale] = [picture.width / width, picture.height / height];
  return regionsOf(map, width, height)
    .filter(({ left, right, top, bottom, pixels, sum }) => {
      return Math.min(right - left, bottom - top) >= THINNEST && sum / pixels >= REGION_THRESHOLD;
    })
    .map(({ left, right, top, bottom }) => {
      const grow = (UNCLIP * (right - left) * (bottom - top)) / (2 * (right - left + bottom - top));
      const [x0, y0] = [Math.max(0, left - grow), Math.max(0, top - grow)];
      const [x1, y1] = [Math.min(width, right + grow), Math.min(height, bottom + grow)];
      return {
        left: x0 * acrossScale,
        top: y0 * downScale,
        width: (x1 - x0) * acrossScale,
        height: (y1 - y0) * downScale,
      };
    })
    .sort((a, b) => a.top - b.top);
}
