export type { DetectedSignal, TextDetection, TextDetector } from './detect.js';
export type { TextEmbedding } from './embedding.js';
export { loadTextModel } from './load.js';
export type { TextManifest } from './manifest.js';
export { TEXT_MANIFEST } from './own-manifest.js';
