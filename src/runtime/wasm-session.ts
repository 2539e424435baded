import { NightlightError } from '../signals/index.js';
import { createOrtSession, type Ort } from './ort-session.js';
import { createQueue } from './queue.js';
import type { CreateSession } from './session.js';

const queue = createQueue();

/** What `onnxruntime-web/wasm` exports, as far as it is used here. */
export interface WasmOrt extends Ort {
  readonly env: {
    readonly wasm: { numThreads?: number | undefined; wasmPaths?: object | string | undefined };
  };
}

/** Where the engine's two other files are, as far as its module would not find them itself. */
export interface EngineFiles {
  readonly mjs: URL | string;
  readonly wasm: URL | string;
}

/**
 * Runs models with onnxruntime's WebAssembly build.
 * @param load imports the engine's module
 */
export function wasmSession(load: () => Promise<unknown>, files?: () => EngineFiles): CreateSession {
  return async (model, { threads }) => {
    const ort = await load().then(
      (module) => module as WasmOrt,
      (cause) => {
        throw new NightlightError('model-load-failed', 'the WebAssembly runtime is missing', { cause });
      },
    );
    // Read once, when the first session starts the engine.
    ort.env.wasm.numThreads = threads;
    if (files) ort.env.wasm.wasmPaths = { ...files() };
    return createOrtSession(ort, 'wasm', queue, model, { executionProviders: ['wasm'] });
  };
}
