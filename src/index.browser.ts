import { create } from './create.js';
import type { Nightlight } from './nightlight.js';
import { openBackend } from './open.browser.js';
import type { NightlightOptions } from './options.js';
import { browserAssets } from './runtime/assets.browser.js';

export * from './public.js';

/**
 * Loads the models in a worker, warms them up and returns a {@link Nightlight}. Takes about a second; do it once.
 * @throws NightlightError `invalid-option`, `invalid-policy`, `model-missing`, `model-corrupt`,
 * `model-load-failed`, `peer-missing`, `worker-failed`, `aborted`
 */
export async function createNightlight(options: NightlightOptions = {}): Promise<Nightlight> {
  return create(options, openBackend(options?.worker), browserAssets);
}
