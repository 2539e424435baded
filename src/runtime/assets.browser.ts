import type { ReadAsset } from './assets.js';
import { readWith } from './custom-assets.js';
import { addressesBelow, fetchAssets, ownAddresses } from './fetch-assets.js';
import { packageFiles } from './package-files.browser.js';
import type { AssetLocation } from './platform.js';

/** Files from the page's own origin, or from the app's own reader. */
export function browserAssets(location?: AssetLocation): ReadAsset {
  if (typeof location === 'function') return readWith(location);
  return fetchAssets(location === undefined ? ownAddresses(packageFiles().models) : addressesBelow(location));
}
