import { decodeImage } from '../image/decode.browser.js';
import { createReader, type TextReader, type TextReaderModels, type TextReaderOptions } from './reader.js';

export * from './common.js';
export { type LoadTextReaderOptions, loadTextReader } from './load.browser.js';

/**
 * A text reader in browsers and their workers, from two sessions and the dictionary, which the app serves itself.
 * @throws NightlightError `invalid-option`
 */
export function createTextReader(models: TextReaderModels, options?: TextReaderOptions): TextReader {
  return createReader(decodeImage, models, options);
}
