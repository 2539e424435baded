import { NightlightError } from '../signals/index.js';
import { JPEG_QUALITY } from './encode.js';
import type { Picture } from './picture.js';

/**
 * Encodes with a canvas.
 * @throws NightlightError `not-available` in a browser without a 2d canvas
 */
export async function encodeImage({ width, height, data }: Picture): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new NightlightError('not-available', 'this browser gives no 2d canvas');
  context.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
}
