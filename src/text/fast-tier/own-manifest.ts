import manifest from '../../../models/fast/manifest.json' with { type: 'json' };
import type { FastManifest } from './manifest.js';

/** The manifest of the weights in this package; compiled in, so that it cannot be swapped along with the file. */
export const FAST_MANIFEST = manifest as unknown as FastManifest;
