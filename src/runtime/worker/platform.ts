import { NightlightError } from '../../signals/index.js';
import { readWith } from '../custom-assets.js';
import { addressesBelow, fetchAssets, ownAddresses } from '../fetch-assets.js';
import type { ImageRoom, Platform } from '../platform.js';
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

/** Imports by an address, not a specifier: no bundler shall look for it. */
function importFile<T>(address: string): Promise<T> {
  return import(/* webpackIgnore: true */ /* @vite-ignore */ address);
}

/** The worker: as in a page, but every file is where the page says. */
export function workerPlatform({ assets, images, ort, files }: RemoteSettings, page: PageSide): Platform {
  return {
    assets: () => readerOf(assets, page),
    images: () =>
      importFile<ImageRoom>(images).catch((cause) => {
        throw new NightlightError('model-missing', "the worker's code for pictures is missing", { cause });
      }),
    async engine(wanted) {
      requireWasm(wanted);
      return attentive(
        wasmSession(
          () => importFile(ort),
          () => files,
        ),
      );
    },
  };
}
