export type { TextBlock, TextLine } from './blocks.js';
export type { Box } from './detect.js';
export type { ImageText, TextReader, TextReaderModels, TextReaderOptions } from './reader.js';
