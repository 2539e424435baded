import { type ReadAsset, readVerified } from '../../runtime/assets.js';
import type { FastManifest } from './manifest.js';
import { createFastTier, type FastTier } from './tier.js';
import { readWeights } from './weights.js';

/**
 * Reads and verifies the fast tier's one file.
 * @throws NightlightError `model-missing`, `model-corrupt`, `model-load-failed`, `aborted`
 */
export async function loadFastTier(
  read: ReadAsset,
  manifest: FastManifest,
  signal?: AbortSignal,
): Promise<FastTier> {
  const bytes = await readVerified(read, manifest.files.weights, { signal });
  return fastTierFrom(bytes, manifest);
}

/**
 * The fast tier from the bytes of its file, where there is nothing to read with: server-side rendering, React Native.
 * @throws NightlightError `model-corrupt` when they have the wrong length
 */
export function fastTierFrom(bytes: Uint8Array, manifest: FastManifest): FastTier {
  return createFastTier(readWeights(bytes, manifest.shape, manifest.labels.length), manifest);
}
