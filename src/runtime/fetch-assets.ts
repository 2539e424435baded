import { NightlightError } from '../signals/index.js';
import type { ReadAsset } from './assets.js';

/** Finds the address of a file below the models folder. */
export type AddressOf = (path: string) => URL;

/** The files of this package, wherever a bundler has put them. */
export function ownAddresses(models: Readonly<Record<string, URL | string>>): AddressOf {
  return (path) => {
    const own = models[path];
    if (!own) throw new NightlightError('model-missing', `${path} is not part of this package`);
    return new URL(own);
  };
}

/**
 * Files below a folder of the page's own origin.
 * @throws NightlightError `invalid-option` for another origin
 */
export function addressesBelow(location: string | URL): AddressOf {
  const base = new URL(`${String(location).replace(/\/?$/, '/')}`, globalThis.location?.href);
  // A child's app must not talk to other hosts because of us, not even to fetch a model.
  if (globalThis.location && base.origin !== globalThis.location.origin) {
    throw new NightlightError('invalid-option', "assets: only the page's own origin is allowed");
  }
  return (path) => new URL(path, base);
}

/** Reads files with `fetch`. */
export function fetchAssets(addressOf: AddressOf): ReadAsset {
  return (path, { signal, onBytes }) => readStream(addressOf(path), signal, onBytes);
}

async function readStream(url: URL, signal: AbortSignal | undefined, onBytes?: (loaded: number) => void) {
  const response = await fetch(url, { signal: signal ?? null, credentials: 'same-origin' });
  if (!response.ok || !response.body) {
    throw new NightlightError('model-missing', `model file answered with status ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    loaded += part.value.byteLength;
    onBytes?.(loaded);
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
