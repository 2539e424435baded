import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { appearances, flatten } from '../../src/image/picture.js';
import { fitWithin, resample, shrink } from '../../src/image/resample.js';
import { fixture, painted, plain } from './support/pictures.js';

const pillow: Record<string, { width: number; height: number; rgb: number[] }> = JSON.parse(
  await readFile(new URL('golden/golden-pillow.json', import.meta.url), 'utf8'),
);

describe('resample', () => {
  it.each(Object.entries(pillow))(
    '%s is within one grey level of Pillow',
    async (name, { width, height, rgb }) => {
      const ours = resample(await fixture(name), width, height);
      const off = rgb.map((value, at) =>
        Math.abs(value - (ours.data[Math.floor(at / 3) * 4 + (at % 3)] as number)),
      );
      expect(Math.max(...off)).toBeLessThanOrEqual(1);
    },
  );

  it('keeps a plain colour plain and opaque', () => {
    const { data } = resample(plain(300, 7, [10, 200, 30, 255]), 11, 90);
    expect(new Set(new Uint32Array(data.buffer))).toEqual(
      new Set(new Uint32Array(Uint8Array.of(10, 200, 30, 255).buffer)),
    );
  });
});

describe('fitWithin and shrink', () => {
  it('keeps proportions, never enlarges, never reaches zero', () => {
    expect(fitWithin(4000, 3000, 512)).toEqual({ width: 512, height: 384 });
    expect(fitWithin(100, 50, 512)).toEqual({ width: 100, height: 50 });
    expect(fitWithin(100_000, 1, 512)).toEqual({ width: 512, height: 1 });
  });

  it('returns a picture that fits as it is', () => {
    const picture = plain(20, 20, [1, 2, 3, 255]);
    expect(shrink(picture, 20)).toBe(picture);
    expect(shrink(picture, 19)).toMatchObject({ width: 19, height: 19 });
  });
});

describe('appearances', () => {
  it('shows an opaque picture once, unchanged', () => {
    const picture = plain(2, 2, [9, 9, 9, 255]);
    expect(appearances(picture)).toEqual([picture]);
  });

  it('shows a translucent picture on white and on black', () => {
    const half = painted(2, 1, (x) => [100, 0, 200, x === 0 ? 255 : 51]);
    const [white, black] = appearances(half).map(({ data }) => Array.from(data));
    expect(white).toEqual([100, 0, 200, 255, 224, 204, 244, 255]);
    expect(black).toEqual([100, 0, 200, 255, 20, 0, 40, 255]);
  });

  it('hides what full transparency hides', () => {
    expect(Array.from(flatten(plain(1, 1, [255, 0, 0, 0]), 255).data)).toEqual([255, 255, 255, 255]);
  });
});
