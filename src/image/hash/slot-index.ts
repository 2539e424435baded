import { HASH_WORDS, type Hash256 } from './hash256.js';

/** Values a 16-bit slot can take. */
const SLOT_VALUES = 65_536;

/** All 16-bit masks with at most `flips` ones: applied to a slot, they give its neighbours. */
export function neighbours(flips: number): Uint16Array {
  let ring = [0];
  const all = [0];
  for (let flip = 0; flip < flips; flip++) {
    // Only bits above the highest set one, so that no mask comes twice.
    ring = ring.flatMap((mask) =>
      Array.from({ length: 16 }, (_, bit) => bit)
        .filter((bit) => 1 << bit > mask)
        .map((bit) => mask | (1 << bit)),
    );
    all.push(...ring);
  }
  return Uint16Array.from(all);
}

/** For each of 16 slots, which hashes have which value there; buckets lie back to back in one array a slot. */
export class SlotIndex {
  /** Per slot: where the bucket of each value begins; one more entry marks the end. */
  readonly #starts: Uint32Array[] = [];
  /** Per slot: positions of the hashes, bucket by bucket. */
  readonly #members: Uint32Array[] = [];
  /** Round in which a hash was last a candidate, to list it once only. */
  readonly #seen: Uint32Array;
  #round = 0;

  constructor(hashes: readonly Hash256[]) {
    this.#seen = new Uint32Array(hashes.length);
    for (let slot = 0; slot < HASH_WORDS; slot++) {
      const starts = new Uint32Array(SLOT_VALUES + 1);
      for (const hash of hashes) {
        const after = (hash[slot] as number) + 1;
        starts[after] = (starts[after] as number) + 1;
      }
      for (let value = 0; value < SLOT_VALUES; value++) {
        starts[value + 1] = (starts[value + 1] as number) + (starts[value] as number);
      }
      const next = starts.slice();
      const members = new Uint32Array(hashes.length);
      hashes.forEach((hash, position) => {
        const value = hash[slot] as number;
        const at = next[value] as number;
        members[at] = position;
        next[value] = at + 1;
      });
      this.#starts.push(starts);
      this.#members.push(members);
    }
  }

  /** Positions of all hashes that share some slot with `wanted` up to one of the masks, each once. */
  candidates(wanted: Hash256, masks: Uint16Array): number[] {
    this.#round += 1;
    const found: number[] = [];
    for (let slot = 0; slot < HASH_WORDS; slot++) {
      const starts = this.#starts[slot] as Uint32Array;
      const members = this.#members[slot] as Uint32Array;
      for (const mask of masks) {
        const value = (wanted[slot] as number) ^ mask;
        const end = starts[value + 1] as number;
        for (let at = starts[value] as number; at < end; at++) {
          const position = members[at] as number;
          if (this.#seen[position] === this.#round) continue;
          this.#seen[position] = this.#round;
          found.push(position);
        }
      }
    }
    return found;
  }
}
