import { type Drawable, isA, isDrawable, sizeOf } from '../../image/drawable.js';
import { checkBytes, checkPixels, type ImageLimits } from '../../image/limits.js';
import { bufferBytes, type ImageSource, NO_IMAGE, rawPicture } from '../../image/source.js';
import { within } from '../../image/wait.js';
import { NightlightError } from '../../signals/index.js';
import { copyBytes } from './copy.js';

/** A picture that can cross. */
export interface Captured {
  readonly source: ImageSource;
  /** What is given away with it: always our own copy, never what the app holds. */
  readonly transfer: Transferable[];
}

/**
 * What a canvas would draw, in a few tenths of a millisecond: a video frame is a handle on pixels, where a bitmap of a
 * large canvas or bitmap is a copy (12 megapixels: over 100 ms). Of an image element the bitmap is the quicker one.
 */
async function snapshot(source: Drawable): Promise<ImageBitmap | VideoFrame> {
  if (typeof VideoFrame === 'function' && !isA(source, 'HTMLImageElement')) {
    try {
      return new VideoFrame(source, { timestamp: 0 });
    } catch {
      // A canvas that was never drawn on makes no frame; a bitmap tells whether there is anything to see.
    }
  }
  return createImageBitmap(source);
}

async function captureDrawable(source: Drawable, limits: ImageLimits): Promise<Captured> {
  // An element that is still loading has no size yet; `decode` waits and rejects what is broken.
  if (isA(source, 'HTMLImageElement')) await (source as HTMLImageElement).decode();
  const { width, height } = sizeOf(source);
  checkPixels(width, height, limits);
  const taken = await snapshot(source);
  return { source: taken, transfer: [taken] };
}

async function captureAny(source: ImageSource, limits: ImageLimits): Promise<Captured> {
  const raw = rawPicture(source);
  if (raw) {
    checkPixels(raw.width, raw.height, limits);
    const { buffer } = await copyBytes(raw.data);
    const { width, height } = raw;
    return { source: { width, height, data: new Uint8ClampedArray(buffer) }, transfer: [buffer] };
  }
  if (isDrawable(source)) return captureDrawable(source, limits);
  if (source instanceof Blob) {
    // Never copied: the worker reads it where the browser keeps it.
    checkBytes(source.size, limits);
    return { source, transfer: [] };
  }
  const bytes = bufferBytes(source);
  if (!bytes) throw new NightlightError('invalid-input', NO_IMAGE);
  checkBytes(bytes.length, limits);
  const { buffer } = await copyBytes(bytes);
  return { source: buffer, transfer: [buffer] };
}

/**
 * Makes a picture ready to cross: elements exist on pages only, and an app's own buffers stay the app's.
 * @throws NightlightError `invalid-input`, `image-unreadable`, `image-too-large`, `aborted`
 */
export async function capture(
  source: ImageSource,
  limits: ImageLimits,
  signal: AbortSignal | undefined,
): Promise<Captured> {
  try {
    return await within(() => captureAny(source, limits), limits.maxMilliseconds, signal);
  } catch (cause) {
    if (cause instanceof NightlightError) throw cause;
    throw new NightlightError('image-unreadable', 'the image cannot be read', { cause });
  }
}
