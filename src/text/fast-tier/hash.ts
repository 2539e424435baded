/** Where every hash starts (FNV-1a, 32 bits). */
export const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** Takes one more code unit into a hash (FNV-1a over 16-bit units). */
export function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** Spreads a hash over all 32 bits (MurmurHash3's finaliser); unsigned. */
export function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** One hash for two in order; `salt` keeps kinds of pairs apart. */
export function join(first: number, second: number, salt: number): number {
  return finish(Math.imul(first ^ salt, 0x9e3779b1) ^ second);
}
