import { decodeImage } from './decode.browser.js';
import { encodeImage } from './encode.browser.js';
import { createGuard, type ImageGuard, type ImageGuardOptions } from './guard.js';
import { createImageTools } from './tools.js';

export * from './common.js';

/**
 * Pictures in browsers and their workers: a guard from two sessions and the manifest.
 * @throws NightlightError `invalid-option`
 */
export function createImageGuard(options: ImageGuardOptions): ImageGuard {
  return createGuard(decodeImage, options);
}

export const { blurImage, coverPreview, hashImage } = createImageTools(decodeImage, encodeImage);
