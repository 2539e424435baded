import { NightlightError } from '../../signals/index.js';
import { HASH_BITS, HASH_WORDS, type Hash256, hammingDistance, parseHash } from './hash256.js';
import { neighbours, SlotIndex } from './slot-index.js';

/** A known hash close to the one that was looked up. */
export interface HashMatch {
  /** Position in the list that the app supplied. */
  readonly index: number;
  /** Bits that differ, 0 (equal) up to the matcher's `maxDistance`. */
  readonly distance: number;
}

/** Options of `createHashMatcher`. */
export interface HashMatcherOptions {
  /** Most bits of 256 that may differ; default 31, ThreatExchange's own recommendation. */
  readonly maxDistance?: number;
}

/** Looks hashes up in a list that the app holds. Keeps no pictures and reports to nobody. */
export interface HashMatcher {
  /** Hashes in the list. */
  readonly size: number;
  /**
   * All known hashes within `maxDistance`, closest first.
   * @param hash 64 hex digits, as `hashImage` gives them
   * @throws NightlightError `invalid-input` for anything else
   */
  match(hash: string): readonly HashMatch[];
}

const DEFAULT_DISTANCE = 31;

/** With more flips a slot than this, trying all neighbours costs more than reading the whole list. */
const MOST_SLOT_FLIPS = 3;

/**
 * Makes a matcher over known hashes, in memory only: some 250 bytes a hash and 4 MB for the index.
 *
 * Multi-index hashing (Norouzi et al., 2014): two hashes that differ in at most d of 256 bits agree in some 16-bit
 * slot up to floor(d / 16) bits, so only list entries with such a slot are compared in full.
 *
 * @throws NightlightError `invalid-input` when an entry is no PDQ hash, `invalid-option`
 */
export function createHashMatcher(
  hashes: Iterable<string>,
  { maxDistance = DEFAULT_DISTANCE }: HashMatcherOptions = {},
): HashMatcher {
  if (!Number.isSafeInteger(maxDistance) || maxDistance < 0 || maxDistance >= HASH_BITS) {
    throw new NightlightError('invalid-option', 'maxDistance must be a whole number from 0 to 255');
  }
  const known = Array.from(hashes, parseHash);
  const flips = Math.floor(maxDistance / HASH_WORDS);
  const exhaustive = flips > MOST_SLOT_FLIPS;
  const index = exhaustive ? null : new SlotIndex(known);
  const masks = neighbours(exhaustive ? 0 : flips);

  return {
    size: known.length,
    match(hash) {
      const wanted = parseHash(hash);
      const candidates = index ? index.candidates(wanted, masks) : known.keys();
      const found: HashMatch[] = [];
      for (const at of candidates) {
        const distance = hammingDistance(wanted, known[at] as Hash256);
        if (distance <= maxDistance) found.push({ index: at, distance });
      }
      return found.sort((a, b) => a.distance - b.distance || a.index - b.index);
    },
  };
}
