import { NightlightError } from '../signals/index.js';
import type { ReadAsset } from './assets.js';
import { readWith } from './custom-assets.js';
import { type EngineFiles, wasmSession } from './ort-wasm.js';
import type { AssetLocation, Platform } from './platform.js';

/**
 * Literal URLs, relative to the built file in `dist`, so that bundlers see them and carry the files along.
 */
const OWN: Readonly<Record<string, () => URL>> = {
  'text/model.onnx': () => new URL('../models/text/model.onnx', import.meta.url),
  'text/tokenizer.json': () => new URL('../models/text/tokenizer.json', import.meta.url),
  'image/first-look.onnx': () => new URL('../models/image/first-look.onnx', import.meta.url),
  'image/second-opinion.onnx': () => new URL('../models/image/second-opinion.onnx', import.meta.url),
};

/** Likewise for the engine: a bundler moves ort.wasm.min.mjs away from the files that it would look for. */
const engineFiles = (): EngineFiles => ({
  mjs: new URL('./ort/ort-wasm-simd-threaded.mjs', import.meta.url),
  wasm: new URL('./ort/ort-wasm-simd-threaded.wasm', import.meta.url),
});

const createBrowserSession = wasmSession(engineFiles);

function urlOf(path: string, location: string | URL | undefined): URL {
  if (location === undefined) {
    const own = OWN[path];
    if (!own) throw new NightlightError('model-missing', `${path} is not part of this package`);
    return own();
  }
  const base = new URL(`${String(location).replace(/\/?$/, '/')}`, globalThis.location?.href);
  // A child's app must not talk to other hosts because of us, not even to fetch a model.
  if (globalThis.location && base.origin !== globalThis.location.origin) {
    throw new NightlightError('invalid-option', "assets: only the page's own origin is allowed");
  }
  return new URL(path, base);
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

/** Browser: files from the page's own origin, WebAssembly. */
export const browserPlatform: Platform = {
  assets(location?: AssetLocation): ReadAsset {
    if (typeof location === 'function') return readWith(location);
    return (path, { signal, onBytes }) => readStream(urlOf(path, location), signal, onBytes);
  },
  images: () => import('../image/index.browser.js'),
  async engine(wanted) {
    if (wanted === 'native') throw new NightlightError('peer-missing', 'engine "native" exists in Node only');
    return createBrowserSession;
  },
};
