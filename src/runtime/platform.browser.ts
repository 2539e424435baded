import { browserAssets } from './assets.browser.js';
import { importOrt } from './ort-wasm.js';
import { packageFiles } from './package-files.browser.js';
import type { Platform } from './platform.js';
import { requireWasm } from './wanted.js';
import { wasmSession } from './wasm-session.js';

const createBrowserSession = wasmSession(importOrt, () => packageFiles().engine);

/** Browser, in the thread that asks: files from the page's own origin, WebAssembly. */
export const browserPlatform: Platform = {
  assets: browserAssets,
  images: () => import('../image/index.browser.js'),
  async engine(wanted) {
    requireWasm(wanted);
    return createBrowserSession;
  },
};
