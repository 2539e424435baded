import * as images from '../../image/index.browser.js';
import { readWith } from '../custom-assets.js';
import { addressesBelow, fetchAssets, ownAddresses } from '../fetch-assets.js';
import type { Platform } from '../platform.js';
import type { CreateSession } from '../session.js';
import { requireWasm } from '../wanted.js';
import { wasmSession } from '../wasm-session.js';
import type { PageSide } from './host.js';
import type { RemoteAssets, RemoteSettings } from './settings.js';
import { nextTurn } from './turn.js';

function readerOf(assets: RemoteAssets, page: PageSide) {
  if (assets.kind === 'page') return readWith(page.read);
  return fetchAssets(assets.kind === 'own' ? ownAddresses(assets.models) : addressesBelow(assets.url));
}

/** A run holds the worker up until it is done; before each, an abort that has come meanwhile is heard. */
function attentive(create: CreateSession): CreateSession {
  return async (model, options) => {
    const session = await create(model, options);
    return {
      ...session,
      async run(feeds) {
        await nextTurn();
        return session.run(feeds);
      },
    };
  };
}

/** The worker: as in a page, but every file is where the page says. */
export function workerPlatform({ assets, ort, files }: RemoteSettings, page: PageSide): Platform {
  return {
    assets: () => readerOf(assets, page),
    images: async () => images,
    async engine(wanted) {
      requireWasm(wanted);
      return attentive(
        wasmSession(
          // An address, not a specifier: no bundler shall look for it.
          () => import(/* webpackIgnore: true */ /* @vite-ignore */ ort),
          () => files,
        ),
      );
    },
  };
}
