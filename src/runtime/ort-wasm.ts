import { NightlightError } from '../signals/index.js';
import { createOrtSession, type Ort } from './ort-session.js';
import { createQueue } from './queue.js';
import type { CreateSession } from './session.js';

const queue = createQueue();

async function loadOrt() {
  try {
    // In the package this is `./ort/ort.wasm.min.mjs` beside the bundle (see tsup.config.ts), which finds its
    // glue and its .wasm relative to itself unless told: no host, no CDN, no path for the app to configure.
    return await import('onnxruntime-web/wasm');
  } catch (cause) {
    throw new NightlightError('model-load-failed', 'the WebAssembly runtime is missing', { cause });
  }
}

/** Where the engine's two other files are, as far as the one loaded above would not find them itself. */
export interface EngineFiles {
  readonly mjs: URL;
  readonly wasm: URL;
}

/** Runs models with onnxruntime's WebAssembly build. */
export function wasmSession(files?: () => EngineFiles): CreateSession {
  return async (model, { threads }) => {
    const ort = await loadOrt();
    // Read once, when the first session starts the engine.
    ort.env.wasm.numThreads = threads;
    if (files) ort.env.wasm.wasmPaths = { ...files() };
    return createOrtSession(ort as unknown as Ort, 'wasm', queue, model, { executionProviders: ['wasm'] });
  };
}

/** Runs models with onnxruntime's WebAssembly build as it lies in the package, in Node. */
export const createWasmSession: CreateSession = wasmSession();
