import { assemble, type Nightlight } from './nightlight.js';
import { type NightlightOptions, resolveOptions } from './options.js';
import type { Platform } from './runtime/platform.js';
import { loadTextModel, TEXT_MANIFEST } from './text/index.js';

/** Loads the models of a platform; the entry points add what is particular to theirs. */
export async function create(given: NightlightOptions, platform: Platform): Promise<Nightlight> {
  const options = resolveOptions(given);
  const createSession = await platform.engine(options.engine);
  const { detector, session } = await loadTextModel(
    platform.assets(given.assets),
    createSession,
    TEXT_MANIFEST,
    {
      threads: options.threads,
      ...(given.signal && { signal: given.signal }),
      ...(given.onProgress && { onProgress: given.onProgress }),
    },
  );
  try {
    const models = { text: TEXT_MANIFEST.version };
    return await assemble({ options, detector, models, release: () => session.dispose() });
  } catch (error) {
    await session.dispose();
    throw error;
  }
}
