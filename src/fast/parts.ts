import type { Parts } from '../nightlight.js';
import type { ResolvedOptions } from '../options.js';
import { NightlightError } from '../signals/index.js';
import type { FastTier } from '../text/fast-tier/index.js';
import { createTiers, type Finish } from '../tiers.js';

/**
 * A Nightlight of the fast tier alone.
 * @param finish adds what finders read
 */
export function partsOfFast(options: ResolvedOptions, fast: FastTier, finish?: Finish): Parts {
  const missing = (): never => {
    throw new NightlightError('not-available', 'the fast tier looks at single texts only');
  };
  const tiers = createTiers(fast, undefined, finish);
  return {
    options,
    detector: tiers.detectorFor('auto'),
    tiers,
    loadGuard: async () => missing(),
    images: async () => missing(),
    models: { fast: fast.version },
    conversations: missing,
    release: async () => undefined,
  };
}
