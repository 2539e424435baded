import manifest from '../../models/image/manifest.json' with { type: 'json' };
import type { ImageManifest } from './manifest.js';

/** The manifest of the models in this package; compiled in, so that it cannot be swapped along with the files. */
export const IMAGE_MANIFEST: ImageManifest = manifest;
