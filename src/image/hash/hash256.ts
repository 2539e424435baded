import { NightlightError } from '../../signals/index.js';

/** Bits of a PDQ hash. */
export const HASH_BITS = 256;

/** 16-bit words of a PDQ hash: the slots of the multi-index. */
export const HASH_WORDS = 16;

/**
 * Hash as 16 words, word 0 with bits 0 to 15. ThreatExchange writes them the other way round: the first four hex
 * digits are word 15.
 */
export type Hash256 = Uint16Array;

/** 64 hex digits as ThreatExchange writes them. */
export function formatHash(words: Hash256): string {
  return Array.from(words, (word) => word.toString(16).padStart(4, '0'))
    .reverse()
    .join('');
}

/**
 * Reads 64 hex digits.
 * @throws NightlightError `invalid-input` when they are not
 */
export function parseHash(hex: string): Hash256 {
  if (typeof hex !== 'string' || !/^[0-9a-f]{64}$/i.test(hex)) {
    throw new NightlightError('invalid-input', 'a PDQ hash must be 64 hexadecimal digits');
  }
  const words = new Uint16Array(HASH_WORDS);
  for (let word = 0; word < HASH_WORDS; word++) {
    const at = (HASH_WORDS - 1 - word) * 4;
    words[word] = Number.parseInt(hex.slice(at, at + 4), 16);
  }
  return words;
}

/** Ones in a 16-bit number, by halving sums. */
export function countBits16(value: number): number {
  let bits = value - ((value >>> 1) & 0x5555);
  bits = (bits & 0x3333) + ((bits >>> 2) & 0x3333);
  bits = (bits + (bits >>> 4)) & 0x0f0f;
  return (bits + (bits >>> 8)) & 0x1f;
}

/** Bits in which two hashes differ, 0 to 256. */
export function hammingDistance(a: Hash256, b: Hash256): number {
  let distance = 0;
  for (let word = 0; word < HASH_WORDS; word++) {
    distance += countBits16((a[word] as number) ^ (b[word] as number));
  }
  return distance;
}
