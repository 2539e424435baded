import type { OpenBackend } from './backend.js';
import { guardOf } from './image/frames.js';
import { assemble, type Nightlight } from './nightlight.js';
import { type NightlightOptions, resolveOptions } from './options.js';

/**
 * Opens the models and puts policy and coaching in front of them.
 * @param open how: in this thread or in a worker; the entry points know
 */
export async function create(given: NightlightOptions, open: OpenBackend): Promise<Nightlight> {
  const options = resolveOptions(given);
  const { engine, threads, limits } = options;
  const { signal, onProgress } = given;
  const [backend, { withStructure }, { openRoom }] = await Promise.all([
    open({ assets: given.assets, engine, threads, limits }, { signal, onProgress }),
    // Now, not at the first message: a page works on after its server is gone.
    import('./structure.js'),
    import('./conversation/room.js'),
  ]);
  try {
    return await assemble({
      options,
      detector: withStructure(backend.services.text, options.region),
      loadGuard: async () => guardOf(backend.services.pictures.checkImage),
      images: async () => backend.services.pictures,
      models: backend.versions,
      conversations: openRoom(backend.services.models),
      release: () => backend.release(),
    });
  } catch (error) {
    await backend.release();
    throw error;
  }
}
