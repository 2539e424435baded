import type { BackendSettings } from '../../backend.js';
import { addressesBelow } from '../fetch-assets.js';
import { packageFiles } from '../package-files.browser.js';
import type { AssetLocation } from '../platform.js';

/** Where the worker finds model files: addresses, a folder, or the page that asks the app's own reader. */
export type RemoteAssets =
  | { readonly kind: 'own'; readonly models: Readonly<Record<string, string>> }
  | { readonly kind: 'folder'; readonly url: string }
  | { readonly kind: 'page' };

/** What the worker is opened with: it is one file that may lie anywhere, so it is told where everything is. */
export interface RemoteSettings extends Omit<BackendSettings, 'assets'> {
  readonly assets: RemoteAssets;
  /** Address of the code for pictures. */
  readonly images: string;
  /** Address of the engine's module. */
  readonly ort: string;
  /** Addresses of the engine's other files. */
  readonly files: { readonly mjs: string; readonly wasm: string };
}

function remoteAssets(
  location: AssetLocation | undefined,
  models: Readonly<Record<string, URL>>,
): RemoteAssets {
  if (typeof location === 'function') return { kind: 'page' };
  if (location !== undefined) return { kind: 'folder', url: addressesBelow(location)('').href };
  const addresses = Object.entries(models).map(([path, url]) => [path, url.href]);
  return { kind: 'own', models: Object.fromEntries(addresses) };
}

/** @throws NightlightError `invalid-option` for models of another origin */
export function remoteSettings({ assets, ...rest }: BackendSettings): RemoteSettings {
  const { models, ort, engine, workerImages } = packageFiles();
  return {
    ...rest,
    assets: remoteAssets(assets, models),
    images: workerImages.href,
    ort: ort.href,
    files: { mjs: String(engine.mjs), wasm: String(engine.wasm) },
  };
}
