import { readFile, stat } from 'node:fs/promises';
import type { Sharp, SharpOptions } from 'sharp';
import { NightlightError } from '../signals/index.js';
import {
  type DecodedFrame,
  type DecodedImage,
  type DecodeOptions,
  decodeRaw,
  FIRST_FRAME_ONLY,
  sampleFrames,
  toFrame,
  WORKING_SIZE,
} from './decoded.js';
import { type ImageHeader, readHeader } from './header/index.js';
import { checkBytes, type ImageLimits } from './limits.js';
import type { Picture } from './picture.js';
import { loadSharp } from './sharp.js';
import { bufferBytes, type ImageSource, rawPicture } from './source.js';
import { within } from './wait.js';

/**
 * Reads a file, looking at its size first.
 * @throws NightlightError `image-unreadable` (the cause says why), `image-too-large`
 */
async function readPath(path: string | URL, limits: ImageLimits): Promise<Uint8Array> {
  try {
    checkBytes((await stat(path)).size, limits);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof NightlightError) throw cause;
    throw new NightlightError('image-unreadable', 'the image file cannot be read', { cause });
  }
}

async function readBytes(source: ImageSource, limits: ImageLimits): Promise<Uint8Array> {
  if (typeof source === 'string' || source instanceof URL) return readPath(source, limits);
  if (source instanceof Blob) {
    checkBytes(source.size, limits);
    return new Uint8Array(await source.arrayBuffer());
  }
  const bytes = bufferBytes(source);
  if (bytes) return bytes;
  throw new NightlightError(
    'invalid-input',
    'an image must be a path, Blob, ArrayBuffer, typed array or ImageData',
  );
}

/** libvips reports limits and damage in words only; its own pixel limit and clock are told apart from damage. */
function toTypedError(cause: unknown): NightlightError {
  if (cause instanceof NightlightError) return cause;
  const words = cause instanceof Error ? cause.message : '';
  if (/pixel limit|timeout/i.test(words)) {
    return new NightlightError('image-too-large', 'the image is beyond the limits of decoding', { cause });
  }
  return new NightlightError('image-unreadable', 'the image cannot be decoded', { cause });
}

/** One frame as upright sRGB with 8 bits a channel, at most `longest` on the longer side. */
async function decodeFrame(image: Sharp, longest: number): Promise<Picture> {
  const { data, info } = await image
    .rotate()
    .resize(longest, longest, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length),
  };
}

/** Frames that sharp can reach: all of a GIF or WebP, the first of an animated PNG or AVIF sequence. */
function reachable(header: ImageHeader): number {
  return header.format === 'gif' || header.format === 'webp' ? (header.frames ?? 1) : 1;
}

async function decodeBytes(bytes: Uint8Array, options: DecodeOptions): Promise<DecodedImage> {
  const { limits, longest = WORKING_SIZE, signal } = options;
  const header = readHeader(bytes, limits);
  const sharp = await loadSharp();
  const deadline = performance.now() + limits.maxMilliseconds;
  const remaining = () => deadline - performance.now();
  const open = (page: number): Sharp => {
    // A JPEG whose middle is missing is but a warning to libjpeg, which then fills up with grey: not good enough.
    const input: SharpOptions = {
      failOn: 'warning',
      limitInputPixels: limits.maxPixels,
      sequentialRead: true,
    };
    return sharp(bytes, reachable(header) > 1 ? { ...input, page, pages: 1 } : input).timeout({
      seconds: Math.max(1, Math.ceil(remaining() / 1000)),
    });
  };
  try {
    const frames: DecodedFrame[] = [];
    for (const index of sampleFrames(reachable(header), options.firstOnly ? 1 : limits.maxFrames)) {
      frames.push(
        toFrame(await within(() => decodeFrame(open(index), longest), remaining(), signal), index, longest),
      );
    }
    const { autoOrient } = await within(() => open(0).metadata(), remaining(), signal);
    return {
      ...autoOrient,
      frames,
      frameCount: header.frames,
      partial: header.frames !== 1 && reachable(header) === 1 && !options.firstOnly ? [FIRST_FRAME_ONLY] : [],
    };
  } catch (cause) {
    throw toTypedError(cause);
  }
}

/**
 * Decodes in Node with sharp. Orientation, transparency, grey, 16 bits and CMYK come out as upright 8-bit sRGB.
 * @throws NightlightError `invalid-input`, `image-unsupported`, `image-unreadable`, `image-too-large`, `peer-missing`,
 * `aborted`
 */
export async function decodeImage(source: ImageSource, options: DecodeOptions): Promise<DecodedImage> {
  const raw = rawPicture(source);
  if (raw) return decodeRaw(raw, options);
  return decodeBytes(await readBytes(source, options.limits), options);
}
