import type { ByteReader, ImageHeader } from './header.js';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;

/** Bytes of a colour table, from the packed field that announces it. */
function tableBytes(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
}

/** Position after a chain of data sub-blocks; past the end when the chain is cut off. */
function afterSubBlocks(bytes: ByteReader, start: number): number {
  let at = start;
  for (;;) {
    const length = bytes.u8(at);
    if (length === undefined) return bytes.length;
    at += 1 + length;
    if (length === 0) return at;
  }
}

/** GIF 87a and 89a: walks all blocks, counts the frames and takes the largest, which may exceed the canvas. */
export function readGif(bytes: ByteReader): ImageHeader | null {
  const signature = bytes.text(0, 6);
  if (signature !== 'GIF87a' && signature !== 'GIF89a') return null;
  let width = bytes.little(6, 2) ?? 0;
  let height = bytes.little(8, 2) ?? 0;
  let frames = 0;
  let at = 13 + tableBytes(bytes.u8(10) ?? 0);
  for (;;) {
    const block = bytes.u8(at);
    if (block === IMAGE) {
      frames += 1;
      width = Math.max(width, (bytes.little(at + 1, 2) ?? 0) + (bytes.little(at + 5, 2) ?? 0));
      height = Math.max(height, (bytes.little(at + 3, 2) ?? 0) + (bytes.little(at + 7, 2) ?? 0));
      at = afterSubBlocks(bytes, at + 11 + tableBytes(bytes.u8(at + 9) ?? 0));
    } else if (block === EXTENSION) {
      at = afterSubBlocks(bytes, at + 2);
    } else {
      return {
        format: 'gif',
        width,
        height,
        frames: Math.max(1, frames),
        complete: block === TRAILER && frames > 0,
      };
    }
  }
}
