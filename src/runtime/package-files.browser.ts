import type { EngineFiles } from './wasm-session.js';

/**
 * The files of this package that are fetched at run time. Every URL is written out literally, relative to the built
 * file in `dist`: so bundlers see it and carry the file along.
 */
export interface PackageFiles {
  /** Model files by their path below the models folder. */
  readonly models: Readonly<Record<string, URL>>;
  /** The engine's module, for a worker that imports it by its address. */
  readonly ort: URL;
  /** The engine's other files: a bundler moves its module away from where it would look for them. */
  readonly engine: EngineFiles;
  /** The worker: one file without imports, so that it may be moved anywhere and told where the others are. */
  readonly worker: URL;
  /** The worker's code for pictures, likewise one file; the first picture loads it. */
  readonly workerImages: URL;
}

/** Where this package's files are on the page's own origin. */
export const packageFiles = (): PackageFiles => ({
  models: {
    'text/model.onnx': new URL('../models/text/model.onnx', import.meta.url),
    'text/tokenizer.json': new URL('../models/text/tokenizer.json', import.meta.url),
    'conversation/model.onnx': new URL('../models/conversation/model.onnx', import.meta.url),
    'fast/weights.bin': new URL('../models/fast/weights.bin', import.meta.url),
    'image/first-look.onnx': new URL('../models/image/first-look.onnx', import.meta.url),
    'image/second-opinion.onnx': new URL('../models/image/second-opinion.onnx', import.meta.url),
  },
  ort: new URL('./ort/ort.wasm.min.mjs', import.meta.url),
  engine: {
    mjs: new URL('./ort/ort-wasm-simd-threaded.mjs', import.meta.url),
    wasm: new URL('./ort/ort-wasm-simd-threaded.wasm', import.meta.url),
  },
  worker: new URL('./worker.js', import.meta.url),
  workerImages: new URL('./worker-images.js', import.meta.url),
});
