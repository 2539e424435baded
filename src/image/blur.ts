import type { Picture } from './picture.js';
import { fitWithin, resample } from './resample.js';

/**
 * What is left of the longer side, in pixels, before it is stretched again. A canvas or Gaussian blur could in part
 * be undone, and its strength would depend on the browser (Safari has no canvas filter); throwing detail away cannot
 * be undone and is the same everywhere.
 */
const REMAINING_SIDE = 10;

/** Intermediate size: two gentle steps hide the grid that one large one would show. */
const SOFT_SIDE = 40;

/**
 * Blurs an opaque picture beyond recognition, keeping its size.
 * @returns a new picture in which nothing finer than a tenth of the longer side survives
 */
export function blur(picture: Picture): Picture {
  const { width, height } = picture;
  const few = fitWithin(width, height, REMAINING_SIDE);
  const soft = fitWithin(width, height, SOFT_SIDE);
  const remains = resample(picture, few.width, few.height);
  return resample(resample(remains, soft.width, soft.height), width, height);
}
