import type { ByteReader, ImageHeader } from './header.js';

/** Length of the `ftyp` box's fixed part: size, type, major brand, minor version. */
const BRANDS_AT = 16;

/** Brands of an ISO base media file: the major one, then the compatible ones. */
function brands(bytes: ByteReader): readonly string[] {
  const length = Math.min(bytes.big(0, 4) ?? 0, 256);
  const found = [bytes.text(8, 4)];
  for (let at = BRANDS_AT; at + 4 <= length; at += 4) found.push(bytes.text(at, 4));
  return found;
}

/** True when the top-level boxes end exactly where the file ends. */
function boxesFit(bytes: ByteReader): boolean {
  let at = 0;
  while (at < bytes.length) {
    const size = bytes.big(at, 4);
    if (size === 0) return true;
    if (size === undefined || size < 8) return false;
    at += size;
  }
  return at === bytes.length;
}

/** The largest `ispe` (image spatial extents) property inside the `meta` box: tiles and thumbnails have their own. */
function largestExtent(bytes: ByteReader): { width: number; height: number } {
  const size = { width: 0, height: 0 };
  const end = Math.min(bytes.length, 65_536);
  for (let at = 0; at + 16 <= end; at++) {
    if (bytes.big(at, 4) !== 0x69737065) continue;
    const width = bytes.big(at + 8, 4) ?? 0;
    const height = bytes.big(at + 12, 4) ?? 0;
    if (width * height > size.width * size.height) Object.assign(size, { width, height });
  }
  return size;
}

/** AVIF (ISO 23000-22). Sequences (`avis`) are animations whose frames are not counted here. */
export function readAvif(bytes: ByteReader): ImageHeader | null {
  if (bytes.text(4, 4) !== 'ftyp') return null;
  const all = brands(bytes);
  if (!all.includes('avif') && !all.includes('avis')) return null;
  return {
    format: 'avif',
    ...largestExtent(bytes),
    frames: all[0] === 'avis' ? null : 1,
    complete: boxesFit(bytes),
  };
}
