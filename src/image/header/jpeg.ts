import type { ByteReader, ImageHeader } from './header.js';

const START_OF_SCAN = 0xda;

/** SOF0 to SOF15 without the tables DHT, JPG and DAC that share their range. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/**
 * JPEG (ITU T.81): walks the marker segments up to the first scan. Complete when an end marker comes after it; a
 * search from the end is right because cameras append previews, and those end with the same marker.
 */
export function readJpeg(bytes: ByteReader): ImageHeader | null {
  if (bytes.big(0, 3) !== 0xffd8ff) return null;
  const size = { width: 0, height: 0 };
  let at = 2;
  while (at < bytes.length) {
    if (bytes.u8(at) !== 0xff) break;
    const marker = bytes.u8(at + 1);
    if (marker === undefined) break;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.big(at + 2, 2);
    if (length === undefined) break;
    if (isFrameHeader(marker)) {
      size.height = bytes.big(at + 5, 2) ?? 0;
      size.width = bytes.big(at + 7, 2) ?? 0;
    }
    if (marker === START_OF_SCAN) {
      return { format: 'jpeg', ...size, frames: 1, complete: bytes.lastIndexOfPair(0xff, 0xd9) > at };
    }
    at += 2 + length;
  }
  return { format: 'jpeg', ...size, frames: 1, complete: false };
}
