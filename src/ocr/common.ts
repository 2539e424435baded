export type { TextBlock, TextLine } from './blocks.js';
export { type CheckedBlock, checkTextInImage, type TextInImageResult } from './check.js';
export type { Box } from './detect.js';
export type { LoadedTextReader, TextModelFiles } from './load.js';
export type { ImageText, TextReader, TextReaderModels, TextReaderOptions } from './reader.js';
