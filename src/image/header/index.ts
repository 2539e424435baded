import { NightlightError } from '../../signals/index.js';
import { checkBytes, checkPixels, type ImageLimits } from '../limits.js';
import { readAvif } from './avif.js';
import { readGif } from './gif.js';
import { ByteReader, type ImageHeader } from './header.js';
import { readJpeg } from './jpeg.js';
import { readPng } from './png.js';
import { readWebp } from './webp.js';

export type { ImageFormat, ImageHeader } from './header.js';

const READERS = [readJpeg, readPng, readGif, readWebp, readAvif];

/**
 * Recognises an encoded picture and holds it against the limits before any decoder sees it.
 * @throws NightlightError `image-unsupported` for anything but JPEG, PNG, GIF, WebP and AVIF; `image-unreadable` when
 * it is empty, cut off or has no size; `image-too-large` beyond `limits.maxBytes` or `limits.maxPixels`
 */
export function readHeader(data: Uint8Array, limits: ImageLimits): ImageHeader {
  checkBytes(data.length, limits);
  const bytes = new ByteReader(data);
  for (const read of READERS) {
    const header = read(bytes);
    if (!header) continue;
    if (!header.complete)
      throw new NightlightError('image-unreadable', `the ${header.format} file is cut off`);
    checkPixels(header.width, header.height, limits);
    return header;
  }
  throw new NightlightError('image-unsupported', 'not a JPEG, PNG, GIF, WebP or AVIF image');
}
