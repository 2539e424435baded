import { type AssetFile, type ReadAsset, readVerified } from './assets.js';
import type { CreateSession, ModelSession, ModelTensor, SessionOptions } from './session.js';

/** Named tensors that go into a model or come out of it. */
export type Tensors = Readonly<Record<string, ModelTensor>>;

/**
 * Runs any model of the models folder. Nothing but plain data goes in and comes out, so it may stand in another
 * thread; a model is read, verified and started when it is first needed.
 */
export interface Models {
  /** @throws NightlightError `model-missing`, `model-corrupt`, `model-load-failed`, `inference-failed`, `disposed` */
  run(file: AssetFile, feeds: Tensors): Promise<Tensors>;
  /** Starts a model before it is needed, warm for the first run. */
  start(file: AssetFile): Promise<void>;
  /** Frees a model; the next run starts it again. */
  close(file: AssetFile): Promise<void>;
}

/** Models in this thread. */
export interface OwnModels extends Models {
  /** Frees all of them. */
  dispose(): Promise<void>;
}

/** Keeps the sessions of the models that were asked for, by path. */
export function createModels(
  read: ReadAsset,
  createSession: CreateSession,
  options: SessionOptions,
): OwnModels {
  const sessions = new Map<string, Promise<ModelSession>>();

  function sessionOf(file: AssetFile): Promise<ModelSession> {
    const known = sessions.get(file.path);
    if (known) return known;
    const session = readVerified(read, file).then((bytes) => createSession(bytes, options));
    sessions.set(file.path, session);
    // The next run may try again: a file may have been put right since.
    session.catch(() => sessions.delete(file.path));
    return session;
  }

  async function close(path: string): Promise<void> {
    const session = sessions.get(path);
    sessions.delete(path);
    await (await session?.catch(() => undefined))?.dispose();
  }

  return {
    run: async (file, feeds) => (await sessionOf(file)).run(feeds),
    async start(file) {
      await sessionOf(file);
    },
    close: ({ path }) => close(path),
    async dispose() {
      await Promise.all(Array.from(sessions.keys(), close));
    },
  };
}

/** One of the models as a session, wherever it runs. */
export function modelSession(
  models: Models,
  file: AssetFile,
  engine: ModelSession['engine'] = 'wasm',
): ModelSession {
  return {
    engine,
    run: (feeds) => models.run(file, feeds),
    dispose: () => models.close(file),
  };
}
