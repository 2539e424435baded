/**
 * `nightlight/fast`: the fast tier alone, from bytes that the app has, for server-side rendering and React Native. No
 * file is read, no worker started and no WebAssembly used; single texts only, and every result is `partial`.
 */
import { assemble, type Nightlight } from '../nightlight.js';
import { type NightlightOptions, resolveOptions } from '../options.js';
import { structureFinish } from '../structure.js';
import { FAST_MANIFEST, fastTierFrom } from '../text/fast-tier/index.js';
import { partsOfFast } from './parts.js';

/** How to set the fast tier up: what concerns models and pictures has no place here. */
export interface FastNightlightOptions
  extends Pick<NightlightOptions, 'ageBand' | 'locale' | 'region' | 'policy' | 'mistakes'> {
  /** The bytes of `nightlight/models/fast/weights.bin`, however the app carries them. */
  readonly weights: Uint8Array | ArrayBuffer;
}

/**
 * A Nightlight whose `checkText` and `watch` answer from the fast tier; pictures and conversations are
 * `not-available`.
 * @throws NightlightError `invalid-option`, `invalid-policy`, `invalid-input`, `model-corrupt`, `not-available`
 */
export async function createFastNightlight(options: FastNightlightOptions): Promise<Nightlight> {
  const resolved = resolveOptions(options);
  const fast = fastTierFrom(new Uint8Array(options.weights), FAST_MANIFEST);
  return assemble(partsOfFast(resolved, fast, structureFinish(resolved.region)));
}

export type { Nightlight, TextResult } from '../nightlight.js';
export * from '../signals/index.js';
export type { DraftResult, Watch, WatchOptions } from '../watch.js';
