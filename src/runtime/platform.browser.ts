import type { ReadAsset } from './assets.js';
import { readWith } from './custom-assets.js';
import { addressesBelow, fetchAssets, ownAddresses } from './fetch-assets.js';
import { importOrt } from './ort-wasm.js';
import { packageFiles } from './package-files.browser.js';
import type { AssetLocation, Platform } from './platform.js';
import { requireWasm } from './wanted.js';
import { wasmSession } from './wasm-session.js';

const createBrowserSession = wasmSession(importOrt, () => packageFiles().engine);

/** Browser, in the thread that asks: files from the page's own origin, WebAssembly. */
export const browserPlatform: Platform = {
  assets(location?: AssetLocation): ReadAsset {
    if (typeof location === 'function') return readWith(location);
    return fetchAssets(
      location === undefined ? ownAddresses(packageFiles().models) : addressesBelow(location),
    );
  },
  images: () => import('../image/index.browser.js'),
  async engine(wanted) {
    requireWasm(wanted);
    return createBrowserSession;
  },
};
