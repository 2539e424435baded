import manifest from '../../models/text/manifest.json' with { type: 'json' };
import type { TextManifest } from './manifest.js';

/** The manifest of the model in this package; compiled in, so that it cannot be swapped along with the files. */
export const TEXT_MANIFEST = manifest as unknown as TextManifest;
