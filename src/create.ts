import { IMAGE_MANIFEST } from './image/own-manifest.js';
import { type LoadedImages, loadImages } from './images.js';
import { assemble, type Nightlight } from './nightlight.js';
import { type NightlightOptions, resolveOptions } from './options.js';
import type { Platform } from './runtime/platform.js';
import { loadTextModel, TEXT_MANIFEST } from './text/index.js';

/** Loads the models of a platform; the entry points add what is particular to theirs. */
export async function create(given: NightlightOptions, platform: Platform): Promise<Nightlight> {
  const options = resolveOptions(given);
  const { threads } = options;
  const read = platform.assets(given.assets);
  const createSession = await platform.engine(options.engine);
  const { detector, session } = await loadTextModel(read, createSession, TEXT_MANIFEST, {
    threads,
    ...(given.signal && { signal: given.signal }),
    ...(given.onProgress && { onProgress: given.onProgress }),
  });

  let loading: Promise<LoadedImages> | undefined;
  async function loadGuard() {
    loading ??= platform
      .images()
      .then((room) => loadImages(room, read, createSession, IMAGE_MANIFEST, options));
    try {
      return (await loading).guard;
    } catch (error) {
      // The next picture may try again: a file may have been put right since.
      loading = undefined;
      throw error;
    }
  }

  async function release(): Promise<void> {
    await session.dispose();
    const images = await loading?.catch(() => undefined);
    await images?.dispose();
  }

  try {
    return await assemble({
      options,
      detector,
      loadGuard,
      images: platform.images,
      models: { text: TEXT_MANIFEST.version, image: IMAGE_MANIFEST.version },
      release,
    });
  } catch (error) {
    await release();
    throw error;
  }
}
