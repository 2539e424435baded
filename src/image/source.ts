import { NightlightError } from '../signals/index.js';
import { CHANNELS, type Picture } from './picture.js';

/**
 * A picture to look at.
 * Everywhere: encoded bytes (`Blob`, `ArrayBuffer`, a view of one) or pixels (`ImageData` or its look-alike).
 * Node also: a path or `file:` URL. Browsers also: anything a canvas can draw. Pass an animation as a `Blob`; of an
 * element only the frame on show can be seen.
 */
export type ImageSource =
  | string
  | URL
  | Blob
  | ArrayBuffer
  | ArrayBufferView
  | Picture
  | ImageBitmap
  | HTMLImageElement
  | HTMLCanvasElement
  | HTMLVideoElement
  | OffscreenCanvas
  | VideoFrame;

/** Said of everything else, in browsers. */
export const NO_IMAGE = 'an image must be a Blob, buffer, ImageData or something a canvas draws';

/** The bytes of a buffer or view, without copying; `null` for other sources. */
export function bufferBytes(source: ImageSource): Uint8Array | null {
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  return null;
}

/**
 * The source as pixels, when it is an `ImageData` or looks like one.
 * @throws NightlightError `invalid-input` when the number of values and the size disagree
 */
export function rawPicture(source: ImageSource): Picture | null {
  if (typeof source !== 'object' || source === null) return null;
  const { width, height, data } = source as { width?: unknown; height?: unknown; data?: unknown };
  if (!(data instanceof Uint8ClampedArray || data instanceof Uint8Array)) return null;
  const whole = Number.isSafeInteger(width) && Number.isSafeInteger(height);
  if (!whole || data.length !== (width as number) * (height as number) * CHANNELS) {
    throw new NightlightError('invalid-input', 'pixels must be width * height * 4 values (RGBA)');
  }
  return {
    width: width as number,
    height: height as number,
    data:
      data instanceof Uint8ClampedArray
        ? data
        : new Uint8ClampedArray(data.buffer, data.byteOffset, data.length),
  };
}
