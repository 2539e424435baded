import type { Backend, OpenBackend } from './backend.js';
import { assemble, type Nightlight } from './nightlight.js';
import { type NightlightOptions, type ResolvedOptions, resolveOptions } from './options.js';
import { IMAGE_VERSION, TEXT_VERSION } from './own-facts.js';
import type { ReadAsset } from './runtime/assets.js';
import type { AssetLocation } from './runtime/platform.js';
import { abortable, abortWith } from './signals/aborted.js';
import { NightlightError } from './signals/index.js';
import type { FastTier } from './text/fast-tier/index.js';
import { createTiers, type Finish } from './tiers.js';

/** Reads files of the models folder at a place, or of this package's own. */
export type ReadFrom = (location?: AssetLocation) => ReadAsset;

const VERSIONS = { text: TEXT_VERSION, image: IMAGE_VERSION };

/**
 * Opens the models and puts policy and coaching in front of them.
 * @param open how: in this thread or in a worker; the entry points know
 * @param readFrom for the fast tier, which runs in the thread of the caller; without it every check is full
 */
export async function create(
  given: NightlightOptions,
  open: OpenBackend,
  readFrom?: ReadFrom,
): Promise<Nightlight> {
  const options = resolveOptions(given);
  if (options.models === 'fast') return fastOnly(options, given, readFrom);
  const opening = start(options, given, open);
  // Whoever waits for it below hears of a failure; until then nobody may.
  opening.ready.catch(() => undefined);
  const [fast, finders] = [fastTier(given, readFrom), structure(options.region)];
  fast.catch(() => undefined);
  finders.catch(() => undefined);
  try {
    if (options.models === 'full') {
      await opening.ready;
      await (await finders).warm;
    }
    return await together(options, opening, await fast, await finders);
  } catch (error) {
    await opening.release();
    throw error;
  }
}

/** A backend on its way. */
interface Opening {
  readonly ready: Promise<Backend>;
  readonly state: { backend?: Backend; failed?: boolean };
  release(): Promise<void>;
}

function start(options: ResolvedOptions, given: NightlightOptions, open: OpenBackend): Opening {
  const { engine, threads, limits } = options;
  const stop = new AbortController();
  abortWith(stop, given.signal);
  const { onProgress } = given;
  const state: Opening['state'] = {};
  let released = false;
  const settings = { assets: given.assets, engine, threads, limits };
  const ready = open(settings, { signal: stop.signal, onProgress }).catch((error) => {
    // What is still loading is stopped by an abort, but that is not what happened to those who wait.
    throw released ? new NightlightError('disposed', 'this Nightlight was disposed') : error;
  });
  ready.then(
    (backend) => Object.assign(state, { backend }),
    () => Object.assign(state, { failed: true }),
  );
  return {
    ready,
    state,
    async release() {
      released = true;
      stop.abort();
      await (await ready.catch(() => undefined))?.release();
    },
  };
}

/** Everything, with the models where they are or where they will be. */
async function together(
  options: ResolvedOptions,
  { ready, state, release }: Opening,
  fast: FastTier | undefined,
  { finish }: Structure,
): Promise<Nightlight> {
  const { openRoom } = await import('./conversation/room.js');
  const detect = async (text: string, signal?: AbortSignal) =>
    finish(await (await abortable(ready, signal)).services.text.detect(text, signal), text);
  const detector = { detect };
  const tiers = createTiers(
    fast,
    {
      detector: ready.then(() => detector),
      ready: () => (state.backend ? detector : undefined),
      failed: () => state.failed ?? false,
    },
    finish,
  );
  const { services } = state.backend ?? laterServices(ready);
  return assemble({
    options,
    detector,
    tiers,
    async loadGuard() {
      const { guardOf } = await import('./image/frames.js');
      return guardOf((await ready).services.pictures.checkImage);
    },
    images: async () => (await ready).services.pictures,
    models: { ...(state.backend?.versions ?? VERSIONS), ...(fast && { fast: fast.version }) },
    conversations: openRoom(services.models),
    release,
  });
}

/** What of the services is needed before they are there. */
function laterServices(ready: Promise<Backend>): { readonly services: Pick<Backend['services'], 'models'> } {
  const models = async () => (await ready).services.models;
  return {
    services: {
      models: {
        run: async (...args) => (await models()).run(...args),
        start: async (...args) => (await models()).start(...args),
        close: async (...args) => (await models()).close(...args),
      },
    },
  };
}

/** The fast tier; without its file every check goes to the text model. */
async function fastTier(
  given: NightlightOptions,
  readFrom: ReadFrom | undefined,
): Promise<FastTier | undefined> {
  if (!readFrom) return undefined;
  try {
    return await readFast(given, readFrom);
  } catch (error) {
    if (error instanceof NightlightError && error.code === 'model-missing') return undefined;
    throw error;
  }
}

/** Code and weights, beside the models. */
async function readFast(given: NightlightOptions, readFrom: ReadFrom): Promise<FastTier> {
  const { FAST_MANIFEST, loadFastTier } = await import('./text/fast-tier/index.js');
  return loadFastTier(readFrom(given.assets), FAST_MANIFEST, given.signal);
}

async function fastOnly(
  options: ResolvedOptions,
  given: NightlightOptions,
  readFrom: ReadFrom | undefined,
): Promise<Nightlight> {
  if (!readFrom) throw new NightlightError('not-available', 'models: there is no fast tier here');
  const [fast, { finish }, { partsOfFast }] = await Promise.all([
    readFast(given, readFrom),
    structure(options.region),
    import('./fast/parts.js'),
  ]);
  return assemble(partsOfFast(options, fast, finish));
}

/** The finders. */
interface Structure {
  readonly finish: Finish;
  /** Resolves when the first message costs no more than others. */
  readonly warm: Promise<void>;
}

/** Loaded and warmed up beside the models, not at the first message: a page works on after its server is gone. */
async function structure(region: string | undefined): Promise<Structure> {
  const { structureFinish, warmUp } = await import('./structure.js');
  return {
    finish: structureFinish(region),
    // Elsewhere nobody waits for a picture on the screen, and the whole of it takes longer than a first message.
    warm: typeof document === 'undefined' ? Promise.resolve() : warmUp(region),
  };
}
