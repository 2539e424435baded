import type { Picture } from './picture.js';
import type { ImageSource } from './source.js';

/** Sources that a canvas draws without decoding. */
export type Drawable = Exclude<ImageSource, string | URL | Blob | ArrayBuffer | ArrayBufferView | Picture>;

/** True when `value` is an instance of a class that this browser or worker may or may not have. */
export function isA(value: unknown, name: string): boolean {
  const type = (globalThis as Record<string, unknown>)[name];
  return typeof type === 'function' && value instanceof type;
}

const DRAWABLES = [
  'ImageBitmap',
  'HTMLImageElement',
  'HTMLCanvasElement',
  'HTMLVideoElement',
  'OffscreenCanvas',
  'VideoFrame',
];

/** True for everything that a canvas draws. */
export function isDrawable(source: ImageSource): source is Drawable {
  return DRAWABLES.some((name) => isA(source, name));
}

/** Upright size in pixels, whatever the source calls it. */
export function sizeOf(source: Drawable): { width: number; height: number } {
  const known = source as unknown as Partial<Record<string, number>>;
  return {
    width: known.naturalWidth ?? known.videoWidth ?? known.displayWidth ?? known.width ?? 0,
    height: known.naturalHeight ?? known.videoHeight ?? known.displayHeight ?? known.height ?? 0,
  };
}
