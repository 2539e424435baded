import type { CreateSession } from './session.js';
import { wasmSession } from './wasm-session.js';

/**
 * In the package this is `./ort/ort.wasm.min.mjs` beside the bundle (see tsup.config.ts), which finds its glue and its
 * .wasm relative to itself unless told: no host, no CDN, no path for the app to configure.
 */
export const importOrt = () => import('onnxruntime-web/wasm');

/** Runs models with onnxruntime's WebAssembly build as it lies in the package, in Node. */
export const createWasmSession: CreateSession = wasmSession(importOrt);
