import type { ByteReader, ImageHeader } from './header.js';

/** Width and height from one of the three kinds of first chunk (RFC 9649); `at` is where its content begins. */
function chunkSize(bytes: ByteReader, type: string, at: number): { width: number; height: number } {
  if (type === 'VP8X')
    return { width: (bytes.little(at + 4, 3) ?? -1) + 1, height: (bytes.little(at + 7, 3) ?? -1) + 1 };
  if (type === 'VP8L') {
    const bits = bytes.little(at + 1, 4) ?? 0;
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { width: (bytes.little(at + 6, 2) ?? 0) & 0x3fff, height: (bytes.little(at + 8, 2) ?? 0) & 0x3fff };
}

/** WebP: the first chunk holds the size, `ANMF` chunks are the frames of an animation. */
export function readWebp(bytes: ByteReader): ImageHeader | null {
  if (bytes.text(0, 4) !== 'RIFF' || bytes.text(8, 4) !== 'WEBP') return null;
  const first = bytes.text(12, 4);
  if (first !== 'VP8 ' && first !== 'VP8L' && first !== 'VP8X') return null;
  const end = 8 + (bytes.little(4, 4) ?? 0);
  let frames = 0;
  let at = 12;
  while (at + 8 <= Math.min(end, bytes.length)) {
    if (bytes.text(at, 4) === 'ANMF') frames += 1;
    const length = bytes.little(at + 4, 4) ?? 0;
    at += 8 + length + (length % 2);
  }
  const size = chunkSize(bytes, first, 20);
  // `at` may stop one byte after the end where a writer left out the last padding byte.
  return {
    format: 'webp',
    ...size,
    frames: Math.max(1, frames),
    complete: end <= bytes.length && at <= end + 1,
  };
}
