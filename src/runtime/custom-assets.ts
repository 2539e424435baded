import type { ReadAsset } from './assets.js';

/** Wraps an app's own reader. */
export function readWith(reader: (path: string) => Promise<Uint8Array | ArrayBuffer>): ReadAsset {
  return async (path, { signal, onBytes }) => {
    signal?.throwIfAborted();
    const bytes = new Uint8Array(await reader(path));
    onBytes?.(bytes.byteLength);
    return bytes;
  };
}
