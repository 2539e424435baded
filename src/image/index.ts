import { decodeImage } from './decode.node.js';
import { encodeImage } from './encode.node.js';
import { createGuard, type ImageGuard, type ImageGuardOptions } from './guard.js';
import { createImageTools } from './tools.js';

export * from './common.js';

/**
 * Pictures in Node: a guard from two sessions and the manifest.
 * @throws NightlightError `invalid-option`
 */
export function createImageGuard(options: ImageGuardOptions): ImageGuard {
  return createGuard(decodeImage, options);
}

export const { blurImage, coverPreview, hashImage } = createImageTools(decodeImage, encodeImage);
