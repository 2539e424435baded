import { inPlace } from './backend.js';
import { create } from './create.js';
import type { Nightlight } from './nightlight.js';
import type { NightlightOptions } from './options.js';
import { nodePlatform } from './runtime/platform.node.js';

export * from './public.js';

/**
 * Loads the models, warms them up and returns a {@link Nightlight}. Takes about a second; do it once.
 * @throws NightlightError `invalid-option`, `invalid-policy`, `invalid-input` (mistakes that are no export), `model-missing`,
 * `model-corrupt`, `model-load-failed`, `peer-missing`, `worker-failed` (browsers), `not-available` (a file of a language or
 * of helplines is missing), `aborted`
 */
export async function createNightlight(options: NightlightOptions = {}): Promise<Nightlight> {
  return create(options, inPlace(nodePlatform), nodePlatform.assets);
}
