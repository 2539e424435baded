import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { countBits16, formatHash, hammingDistance, parseHash } from '../../src/image/hash/hash256.js';
import { pdqHash } from '../../src/image/hash/pdq.js';
import { createHashMatcher, hashImage } from '../../src/image/index.js';
import { fixture, fixturePath, plain } from './support/pictures.js';

const golden: Record<string, { hash: string; quality: number }> = JSON.parse(
  await readFile(new URL('golden/golden-pdq.json', import.meta.url), 'utf8'),
);

describe('pdqHash', () => {
  it.each(Object.entries(golden))('%s is equal to pdqhash, bit for bit', async (key, reference) => {
    expect(pdqHash(await fixture(key))).toEqual(reference);
  });

  it('most golden vectors have structure, so that the comparison means something', () => {
    expect(Object.values(golden).filter(({ quality }) => quality >= 50).length).toBeGreaterThanOrEqual(30);
  });

  it('gives the zero hash below five pixels', () => {
    expect(pdqHash(plain(4, 100, [9, 9, 9, 255]))).toEqual({ hash: '0'.repeat(64), quality: 0 });
  });

  it('survives resizing and recompression, and tells pictures apart', async () => {
    const distance = (a: string, b: string) => hammingDistance(parseHash(a), parseHash(b));
    const { hash } = await hashImage(fixturePath('astronaut'));
    const sharp = (await import('sharp')).default;
    const altered = await sharp(fixturePath('astronaut')).resize(300).jpeg({ quality: 40 }).toBuffer();
    expect(distance(hash, (await hashImage(altered)).hash)).toBeLessThanOrEqual(31);
    expect(distance(hash, (await hashImage(fixturePath('cat'))).hash)).toBeGreaterThan(90);
  });
});

describe('hash text', () => {
  it('goes there and back', () => {
    const hex = golden.astronaut?.hash as string;
    expect(formatHash(parseHash(hex))).toBe(hex);
    expect(formatHash(parseHash(hex.toUpperCase()))).toBe(hex);
    // Bit 0 is the last bit of the last digit.
    expect(parseHash(`${'0'.repeat(63)}1`)[0]).toBe(1);
  });

  it.each<unknown>(['', 'g'.repeat(64), null, 7])('refuses %s', (hex) => {
    expect(() => parseHash(hex as string)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });

  it('counts bits', () => {
    for (let value = 0; value < 65_536; value += 7) {
      expect(countBits16(value)).toBe(value.toString(2).replaceAll('0', '').length);
    }
  });
});

/** Reproducible 32-bit numbers (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

function randomHash(next: () => number): string {
  return Array.from({ length: 8 }, () => next().toString(16).padStart(8, '0')).join('');
}

/** The hash with `count` distinct bits turned over. */
function altered(hash: string, count: number, next: () => number): string {
  const words = parseHash(hash);
  const bits = new Set<number>();
  while (bits.size < count) bits.add(next() % 256);
  for (const bit of bits) words[bit >> 4] = (words[bit >> 4] as number) ^ (1 << (bit & 15));
  return formatHash(words);
}

describe('createHashMatcher', () => {
  it('finds exactly what reading the whole list finds, at every kind of distance', () => {
    const next = random(1);
    const base = randomHash(next);
    const list = Array.from({ length: 300 }, (_, at) => altered(base, at % 100, next));
    for (const maxDistance of [0, 15, 16, 31, 32, 47, 63, 64, 90]) {
      const matcher = createHashMatcher(list, { maxDistance });
      for (const wanted of [base, altered(base, 10, next), randomHash(next)]) {
        const expected = list
          .map((hash, index) => ({ index, distance: hammingDistance(parseHash(hash), parseHash(wanted)) }))
          .filter(({ distance }) => distance <= maxDistance)
          .sort((a, b) => a.distance - b.distance || a.index - b.index);
        expect(matcher.match(wanted)).toEqual(expected);
      }
    }
  });

  it('answers in under a millisecond among 100,000', () => {
    const next = random(2);
    const list = Array.from({ length: 100_000 }, () => randomHash(next));
    const matcher = createHashMatcher(list);
    expect(matcher.size).toBe(100_000);
    const times = Array.from({ length: 200 }, (_, round) => {
      const index = round * 499;
      const wanted = altered(list[index] as string, 31, next);
      const begun = performance.now();
      const found = matcher.match(wanted);
      const took = performance.now() - begun;
      expect(found).toContainEqual({ index, distance: 31 });
      return took;
    }).sort((a, b) => a - b);
    expect(times[100]).toBeLessThan(1);
  });

  it('knows nothing when the list is empty, and refuses what is no hash', () => {
    expect(createHashMatcher([]).match('0'.repeat(64))).toEqual([]);
    expect(() => createHashMatcher(['nonsense'])).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    expect(() => createHashMatcher([], { maxDistance: 256 })).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    );
  });
});
