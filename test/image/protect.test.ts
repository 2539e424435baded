import sharp from 'sharp';
import { thumbHashToRGBA } from 'thumbhash';
import { beforeAll, describe, expect, it } from 'vitest';
import { blur } from '../../src/image/blur.js';
import { blurImage, coverPreview, createImageGuard, type ImageGuard } from '../../src/image/index.js';
import { animatedGif, sideways } from './support/files.js';
import { loadModels } from './support/models.js';
import { FIXTURE_NAMES, fixture, fixturePath, painted, plain } from './support/pictures.js';

/** Largest difference between neighbours along rows, over all channels. */
function sharpest({ width, data }: { width: number; data: Uint8ClampedArray }): number {
  let most = 0;
  for (let at = 4; at < data.length; at++) {
    if (Math.floor(at / 4) % width === 0) continue;
    most = Math.max(most, Math.abs((data[at] as number) - (data[at - 4] as number)));
  }
  return most;
}

describe('blurImage', () => {
  let guard: ImageGuard;
  beforeAll(async () => {
    guard = createImageGuard(await loadModels());
  });

  it('leaves nothing that the models react to', async () => {
    for (const name of FIXTURE_NAMES) {
      const finding = await guard.checkImage((await blurImage(fixturePath(name))).blob);
      expect(finding.level, name).toBe('none');
    }
  });

  it('is a JPEG of the upright size, at most 512', async () => {
    const upright = await blurImage(await sideways());
    expect(upright).toMatchObject({ width: 30, height: 60, blob: { type: 'image/jpeg' } });
    const large = await sharp({ create: { width: 1600, height: 800, channels: 3, background: '#456789' } })
      .jpeg()
      .toBuffer();
    const { blob, width, height } = await blurImage(large);
    expect({ width, height }).toEqual({ width: 512, height: 256 });
    expect(await sharp(await blob.arrayBuffer()).metadata()).toMatchObject({
      format: 'jpeg',
      width: 512,
      height: 256,
    });
  });

  it('erases detail for good: two pictures that differ in fine detail only come out alike', () => {
    const lines = (phase: number) =>
      painted(256, 256, (x, y) => {
        const value = 128 + 100 * Math.sin(((x + y) * Math.PI) / 4 + phase);
        return [value, value, value, 255];
      });
    const [a, b] = [blur(lines(0)), blur(lines(Math.PI))];
    const off = a.data.map((value, at) => Math.abs(value - (b.data[at] as number)));
    expect(off.reduce((most, value) => Math.max(most, value))).toBeLessThanOrEqual(2);
  });

  it('leaves no edge in a real picture, and keeps its overall colours', async () => {
    const picture = await fixture('coffee@4');
    const blurred = blur(picture);
    expect(sharpest(picture)).toBeGreaterThan(80);
    expect(sharpest(blurred)).toBeLessThan(8);
    const mean = ({ data }: { data: Uint8ClampedArray }) =>
      data.reduce((sum, value) => sum + value, 0) / data.length;
    expect(Math.abs(mean(picture) - mean(blurred))).toBeLessThan(3);
  });

  it('blurs the first frame of an animation and passes errors on', async () => {
    expect(await blurImage(await animatedGif(3))).toMatchObject({ width: 40, height: 30 });
    await expect(blurImage(new Uint8Array())).rejects.toMatchObject({ code: 'image-unreadable' });
    await expect(blurImage(plain(9, 9, [1, 1, 1, 255]), { limits: { maxPixels: 80 } })).rejects.toMatchObject(
      {
        code: 'image-too-large',
      },
    );
  });
});

describe('coverPreview', () => {
  it('is tiny, and roughly the picture', async () => {
    const { hash, dataUrl, colour, aspectRatio } = await coverPreview(
      painted(300, 150, (x) => (x < 150 ? [250, 0, 0, 255] : [0, 0, 250, 255])),
    );
    const bytes = Buffer.from(hash, 'base64');
    expect(bytes.length).toBeLessThan(32);
    expect(aspectRatio).toBe(2);
    expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    const { w, h, rgba } = thumbHashToRGBA(bytes);
    const at = (x: number) =>
      Array.from(rgba.slice((Math.floor(h / 2) * w + x) * 4, (Math.floor(h / 2) * w + x) * 4 + 3));
    const [left, right] = [at(3), at(w - 4)];
    expect(left[0] as number).toBeGreaterThan(left[2] as number);
    expect(right[2] as number).toBeGreaterThan(right[0] as number);
    const png = await sharp(Buffer.from(dataUrl.replace('data:image/png;base64,', ''), 'base64')).metadata();
    expect(png).toMatchObject({ format: 'png', width: w, height: h });
  });

  it('gives the plain colour of a plain picture', async () => {
    const { colour } = await coverPreview(plain(40, 40, [200, 100, 50, 255]));
    const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    for (const [at, wanted] of [200, 100, 50].entries()) {
      expect(Math.abs((parts[at] as number) - wanted)).toBeLessThan(10);
    }
  });
});
