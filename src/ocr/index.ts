import { decodeImage } from '../image/decode.node.js';
import { createReader, type TextReader, type TextReaderModels, type TextReaderOptions } from './reader.js';

export * from './common.js';
export { type LoadTextReaderOptions, loadTextReader } from './load.node.js';
export { readTextModels } from './models.node.js';

/**
 * A text reader in Node, from two sessions and the dictionary.
 * @throws NightlightError `invalid-option`
 */
export function createTextReader(models: TextReaderModels, options?: TextReaderOptions): TextReader {
  return createReader(decodeImage, models, options);
}
