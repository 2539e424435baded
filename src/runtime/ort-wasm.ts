import { NightlightError } from '../signals/index.js';
import { createOrtSession, type Ort } from './ort-session.js';
import { createQueue } from './queue.js';
import type { CreateSession } from './session.js';

const queue = createQueue();

async function loadOrt() {
  try {
    // In the package this is `./ort/ort.wasm.min.mjs` beside the bundle (see tsup.config.ts), which finds its
    // glue and its .wasm relative to itself: no host, no CDN, no path for the app to configure.
    return await import('onnxruntime-web/wasm');
  } catch (cause) {
    throw new NightlightError('model-load-failed', 'the WebAssembly runtime is missing', { cause });
  }
}

/** Runs models with onnxruntime's WebAssembly build, in browsers and in Node. */
export const createWasmSession: CreateSession = async (model, { threads }) => {
  const ort = await loadOrt();
  // Read once, when the first session starts the engine.
  ort.env.wasm.numThreads = threads;
  return createOrtSession(ort as unknown as Ort, 'wasm', queue, model, { executionProviders: ['wasm'] });
};
