import { JPEG_QUALITY } from './encode.js';
import type { Picture } from './picture.js';
import { loadSharp } from './sharp.js';

/**
 * Encodes with sharp.
 * @throws NightlightError `peer-missing`
 */
export async function encodeImage({ width, height, data }: Picture): Promise<Blob> {
  const sharp = await loadSharp();
  const jpeg = await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: JPEG_QUALITY * 100 })
    .toBuffer();
  return new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' });
}
