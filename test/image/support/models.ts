import { readFile } from 'node:fs/promises';
import type { ImageManifest, ImageModels } from '../../../src/image/index.js';
import { findNativeSession } from '../../../src/runtime/ort-native.js';
import { createWasmSession } from '../../../src/runtime/ort-wasm.js';

const FOLDER = new URL('../../../models/image/', import.meta.url);

/** The shipped manifest. */
export const manifest: ImageManifest = JSON.parse(await readFile(new URL('manifest.json', FOLDER), 'utf8'));

/** The bytes of a shipped model. */
export function modelBytes(name: keyof ImageManifest['models']): Promise<Uint8Array> {
  return readFile(new URL(manifest.models[name].file, FOLDER));
}

/** The shipped models in one thread. */
export async function loadModels(engine: 'native' | 'wasm' = 'native'): Promise<Required<ImageModels>> {
  const create = engine === 'native' ? await findNativeSession() : createWasmSession;
  if (!create) throw new Error('onnxruntime-node is a development dependency: npm install');
  const load = async (name: keyof ImageManifest['models']) => create(await modelBytes(name), { threads: 1 });
  let second: ReturnType<typeof load> | undefined;
  return {
    first: await load('first-look'),
    second: () => {
      second ??= load('second-opinion');
      return second;
    },
    manifest,
  };
}
