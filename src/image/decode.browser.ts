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
import { type Drawable, isA, isDrawable, sizeOf } from './drawable.js';
import { type ImageHeader, readHeader } from './header/index.js';
import { checkBytes, checkPixels } from './limits.js';
import type { Picture } from './picture.js';
import { fitWithin } from './resample.js';
import { bufferBytes, type ImageSource, NO_IMAGE, rawPicture } from './source.js';
import { within } from './wait.js';

/** Draws onto a canvas of at most `longest` and reads the pixels back; fails for cross-origin pictures. */
function toPicture(source: Drawable, longest = WORKING_SIZE): Picture {
  const original = sizeOf(source);
  const { width, height } = fitWithin(original.width, original.height, longest);
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new NightlightError('image-unreadable', 'this browser gives no 2d canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

function still(source: Drawable, longest?: number): DecodedImage {
  const picture = toPicture(source, longest);
  return { ...sizeOf(source), frames: [toFrame(picture, 0, longest)], frameCount: 1, partial: [] };
}

async function decodeDrawable(source: Drawable, { limits, longest }: DecodeOptions): Promise<DecodedImage> {
  // An element that is still loading has no size yet; `decode` waits and rejects what is broken.
  if (isA(source, 'HTMLImageElement')) await (source as HTMLImageElement).decode();
  const size = sizeOf(source);
  checkPixels(size.width, size.height, limits);
  return still(source, longest);
}

/** WebCodecs' decoder, as far as it is used here; TypeScript's DOM library lacks it. */
interface AnimationDecoder {
  readonly tracks: {
    readonly ready: Promise<void>;
    readonly selectedTrack: { readonly frameCount: number } | null;
  };
  readonly completed: Promise<void>;
  decode(options: { frameIndex: number }): Promise<{ image: VideoFrame }>;
  close(): void;
}

type AnimationDecoderClass = {
  new (init: { data: Uint8Array; type: string; preferAnimation: boolean }): AnimationDecoder;
  isTypeSupported(type: string): Promise<boolean>;
};

/** The frames of an animation that are looked at, or `null` where the browser cannot take it apart. */
async function decodeAnimation(
  bytes: Uint8Array,
  type: string,
  { limits, longest }: DecodeOptions,
): Promise<DecodedFrame[] | null> {
  const Decoder = (globalThis as { ImageDecoder?: AnimationDecoderClass }).ImageDecoder;
  if (!Decoder || !(await Decoder.isTypeSupported(type))) return null;
  const decoder = new Decoder({ data: bytes, type, preferAnimation: true });
  try {
    await decoder.tracks.ready;
    await decoder.completed;
    const frames: DecodedFrame[] = [];
    for (const index of sampleFrames(decoder.tracks.selectedTrack?.frameCount ?? 1, limits.maxFrames)) {
      const { image } = await decoder.decode({ frameIndex: index });
      try {
        frames.push(toFrame(toPicture(image, longest), index, longest));
      } finally {
        image.close();
      }
    }
    return frames;
  } finally {
    decoder.close();
  }
}

async function decodeEncoded(
  bytes: Uint8Array<ArrayBuffer>,
  header: ImageHeader,
  options: DecodeOptions,
): Promise<DecodedImage> {
  const type = `image/${header.format}`;
  const bitmap = await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: 'from-image' });
  let first: DecodedImage;
  try {
    first = still(bitmap, options.longest);
  } finally {
    bitmap.close();
  }
  if (header.frames === 1 || options.firstOnly) return { ...first, frameCount: header.frames };
  const frames = await decodeAnimation(bytes, type, options);
  return frames
    ? { ...first, frames, frameCount: header.frames }
    : { ...first, frameCount: header.frames, partial: [FIRST_FRAME_ONLY] };
}

async function decodeAny(source: ImageSource, options: DecodeOptions): Promise<DecodedImage> {
  const raw = rawPicture(source);
  if (raw) return decodeRaw(raw, options);
  if (isDrawable(source)) return decodeDrawable(source, options);
  if (source instanceof Blob) checkBytes(source.size, options.limits);
  const bytes = source instanceof Blob ? new Uint8Array(await source.arrayBuffer()) : bufferBytes(source);
  if (!bytes) {
    throw new NightlightError('invalid-input', NO_IMAGE);
  }
  return decodeEncoded(bytes as Uint8Array<ArrayBuffer>, readHeader(bytes, options.limits), options);
}

/**
 * Decodes in a browser, on a page or in a worker (elements exist on pages only). Orientation, transparency, grey, 16
 * bits and CMYK come out as upright 8-bit sRGB.
 * @throws NightlightError `invalid-input`, `image-unsupported`, `image-unreadable`, `image-too-large`, `aborted`
 */
export async function decodeImage(source: ImageSource, options: DecodeOptions): Promise<DecodedImage> {
  try {
    return await within(() => decodeAny(source, options), options.limits.maxMilliseconds, options.signal);
  } catch (cause) {
    if (cause instanceof NightlightError) throw cause;
    throw new NightlightError('image-unreadable', 'the image cannot be decoded', { cause });
  }
}
