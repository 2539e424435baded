import sharp, { type Sharp } from 'sharp';
import { painted } from './pictures.js';

/** An opaque gradient as sharp input: 64 by 48, red grows to the right, green to the bottom. */
function gradient(width = 64, height = 48) {
  const { data } = painted(width, height, (x, y) => [x * 3, y * 5, 120, 255]);
  return sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
}

/** A plain frame for animations. */
function frame(grey: number): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 30, channels: 3, background: { r: grey, g: 20, b: 90 } } })
    .png()
    .toBuffer();
}

async function animation(frames: number): Promise<Sharp> {
  const pages = await Promise.all(Array.from({ length: frames }, (_, at) => frame(at * 8)));
  return sharp(pages, { join: { animated: true } });
}

/** An animated GIF; frame n has red 8 n. */
export async function animatedGif(frames: number): Promise<Uint8Array> {
  return (await animation(frames))
    .gif({ effort: 1, dither: 0, interFrameMaxError: 0, reuse: false })
    .toBuffer();
}

/** An animated WebP; frame n has red 8 n. */
export async function animatedWebp(frames: number): Promise<Uint8Array> {
  return (await animation(frames)).webp({ lossless: true }).toBuffer();
}

/** The same gradient in every supported format. */
export const STILLS = {
  jpeg: () => gradient().jpeg({ quality: 95 }).toBuffer(),
  progressive: () => gradient().jpeg({ quality: 95, progressive: true }).toBuffer(),
  png: () => gradient().png().toBuffer(),
  interlaced: () => gradient().png({ progressive: true }).toBuffer(),
  gif: () => gradient().gif().toBuffer(),
  webp: () => gradient().webp({ quality: 95 }).toBuffer(),
  lossless: () => gradient().webp({ lossless: true }).toBuffer(),
  avif: () => gradient().avif({ quality: 90, effort: 0 }).toBuffer(),
} satisfies Record<string, () => Promise<Uint8Array>>;

/** A JPEG that is stored on its side: as shown, 30 by 60, red above, blue below. */
export async function sideways(): Promise<Uint8Array> {
  const { data } = painted(60, 30, (x) => (x < 30 ? [255, 0, 0, 255] : [0, 0, 255, 255]));
  const image = sharp(data, { raw: { width: 60, height: 30, channels: 4 } }).removeAlpha();
  return image.withMetadata({ orientation: 6 }).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** Plain mid-grey in unusual encodings. */
export const ODD_COLOURS = {
  'grey JPEG': () => grey().toColourspace('b-w').jpeg({ quality: 100 }).toBuffer(),
  'CMYK JPEG': () => grey().toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer(),
  'grey PNG': () => grey().toColourspace('b-w').png().toBuffer(),
  '16-bit PNG': () => grey().toColourspace('rgb16').png().toBuffer(),
  '16-bit grey PNG': () => grey().toColourspace('grey16').png().toBuffer(),
  'palette PNG': () => grey().png({ palette: true }).toBuffer(),
} satisfies Record<string, () => Promise<Uint8Array>>;

function grey() {
  return sharp({ create: { width: 20, height: 20, channels: 3, background: { r: 128, g: 128, b: 128 } } });
}

/** A copy with other bytes from `at` on. */
export function patched(bytes: Uint8Array, at: number, values: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(values, at);
  return copy;
}

/** Position of some Latin-1 text or of a byte sequence. */
export function find(bytes: Uint8Array, what: string | readonly number[]): number {
  const wanted = typeof what === 'string' ? Array.from(what, (letter) => letter.charCodeAt(0)) : what;
  return bytes.findIndex((_, at) => wanted.every((value, offset) => bytes[at + offset] === value));
}

/** A PNG that announces `frames` frames, as an APNG does. */
export function announced(png: Uint8Array, frames: number): Uint8Array {
  const chunk = Buffer.alloc(20);
  chunk.writeUInt32BE(8, 0);
  chunk.write('acTL', 4, 'latin1');
  chunk.writeUInt32BE(frames, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 16)), 16);
  const at = find(png, 'IDAT') - 4;
  return Uint8Array.from([...png.subarray(0, at), ...chunk, ...png.subarray(at)]);
}

/** CRC-32 as PNG defines it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
