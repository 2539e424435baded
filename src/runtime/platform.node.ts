import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NightlightError } from '../signals/index.js';
import { readWith } from './custom-assets.js';
import { findNativeSession } from './ort-native.js';
import { createWasmSession } from './ort-wasm.js';
import type { AssetLocation, Platform } from './platform.js';

/** The package's own models folder: beside `dist` when installed, beside `src` in the repository. */
function ownModels(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'models', 'text', 'manifest.json'))) return join(folder, 'models');
    if (folder === dirname(folder)) {
      throw new NightlightError('model-missing', 'the models folder of the nightlight package is missing');
    }
  }
}

function folderOf(location: string | URL | undefined): string {
  if (location === undefined) return ownModels();
  const text = String(location);
  if (/^[a-z][a-z0-9+.-]+:/i.test(text) && !text.startsWith('file:')) {
    throw new NightlightError('invalid-option', 'assets: in Node only a folder or a file: URL');
  }
  return text.startsWith('file:') ? fileURLToPath(text) : text;
}

/** Node: files from disk, onnxruntime-node where the app has it. */
export const nodePlatform: Platform = {
  assets(location?: AssetLocation) {
    if (typeof location === 'function') return readWith(location);
    const folder = folderOf(location);
    return async (path, { signal, onBytes }) => {
      const bytes = new Uint8Array(await readFile(join(folder, path), signal && { signal }));
      onBytes?.(bytes.byteLength);
      return bytes;
    };
  },
  images: () => import('../image/index.js'),
  async engine(wanted) {
    if (wanted === 'wasm') return createWasmSession;
    const native = await findNativeSession();
    if (native) return native;
    if (wanted === 'native') {
      throw new NightlightError('peer-missing', 'engine "native" needs the package onnxruntime-node');
    }
    return createWasmSession;
  },
};
