import type { ByteReader, ImageHeader } from './header.js';

/** PNG and APNG (W3C PNG 3): walks the chunks; `acTL` announces an animation, `IEND` must be there. */
export function readPng(bytes: ByteReader): ImageHeader | null {
  if (bytes.big(0, 4) !== 0x89504e47 || bytes.big(4, 4) !== 0x0d0a1a0a) return null;
  const header = { format: 'png' as const, width: bytes.big(16, 4) ?? 0, height: bytes.big(20, 4) ?? 0 };
  let frames = 1;
  let at = 8;
  while (at < bytes.length) {
    const length = bytes.big(at, 4);
    if (length === undefined) break;
    const type = bytes.text(at + 4, 4);
    if (type === 'acTL') frames = bytes.big(at + 8, 4) ?? 1;
    // Length, type and checksum surround the content.
    at += 12 + length;
    if (type === 'IEND') return { ...header, frames, complete: at <= bytes.length };
  }
  return { ...header, frames, complete: false };
}
