export { fastTierFrom, loadFastTier } from './load.js';
export type { FastManifest } from './manifest.js';
export { FAST_MANIFEST } from './own-manifest.js';
export type { FastDraft, FastLook, FastTier, Tier, TieredDetection } from './tier.js';
