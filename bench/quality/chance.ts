/** Chance that is the same in every run: seeded by a text, so that a line's sample does not depend on other lines. */

/** FNV-1a, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Numbers from 0 to below 1. */
export type Chance = () => number;

/** mulberry32. */
export function chanceOf(seed: string): Chance {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of some. */
export function pick<T>(from: ArrayLike<T>, chance: Chance): T {
  return from[Math.floor(chance() * from.length)] as T;
}

/** At most `most` items, the same ones in every run whatever their order. */
export function sample<T>(items: readonly T[], most: number, keyOf: (item: T) => string): readonly T[] {
  if (items.length <= most) return items;
  return items
    .map((item) => ({ item, at: hashOf(keyOf(item)) }))
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ item }) => item);
}
