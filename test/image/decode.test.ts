import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeImage } from '../../src/image/decode.node.js';
import { type DecodeOptions, sampleFrames } from '../../src/image/decoded.js';
import type { ImageSource, Picture } from '../../src/image/index.js';
import { DEFAULT_LIMITS, type ImageLimits, resolveLimits } from '../../src/image/limits.js';
import {
  animatedGif,
  animatedWebp,
  announced,
  find,
  ODD_COLOURS,
  patched,
  STILLS,
  sideways,
} from './support/files.js';
import { painted, plain } from './support/pictures.js';

const decode = (source: ImageSource, limits: Partial<ImageLimits> = {}, rest: Partial<DecodeOptions> = {}) =>
  decodeImage(source, { limits: { ...DEFAULT_LIMITS, ...limits }, ...rest });

function pixel(picture: Picture | undefined, x: number, y: number): number[] {
  if (!picture) throw new Error('no picture');
  return Array.from(picture.data.slice((y * picture.width + x) * 4, (y * picture.width + x) * 4 + 4));
}

function expectNear(actual: readonly number[], wanted: readonly number[], tolerance: number): void {
  for (const [at, value] of wanted.entries()) {
    expect(Math.abs((actual[at] as number) - value), `${actual} is not ${wanted}`).toBeLessThanOrEqual(
      tolerance,
    );
  }
}

describe('decoding', () => {
  it.each(Object.keys(STILLS) as (keyof typeof STILLS)[])(
    '%s gives the pixels that went in',
    async (name) => {
      const image = await decode(await STILLS[name]());
      expect(image).toMatchObject({ width: 64, height: 48, frameCount: 1, partial: [] });
      expect(image.frames).toHaveLength(1);
      const tolerance = name === 'png' || name === 'interlaced' || name === 'lossless' ? 0 : 14;
      for (const [x, y] of [
        [10, 10],
        [50, 10],
        [10, 40],
        [50, 40],
      ] as const) {
        expectNear(pixel(image.frames[0]?.appearances[0], x, y), [x * 3, y * 5, 120, 255], tolerance);
      }
    },
  );

  it.each(Object.keys(ODD_COLOURS) as (keyof typeof ODD_COLOURS)[])(
    '%s comes out as 8-bit sRGB',
    async (name) => {
      const { frames } = await decode(await ODD_COLOURS[name]());
      expect(frames[0]?.appearances).toHaveLength(1);
      expectNear(pixel(frames[0]?.appearances[0], 9, 9), [128, 128, 128, 255], name === 'CMYK JPEG' ? 16 : 2);
    },
  );

  it('turns pictures upright', async () => {
    const image = await decode(await sideways());
    expect(image).toMatchObject({ width: 30, height: 60 });
    const shown = image.frames[0]?.appearances[0];
    expect(shown).toMatchObject({ width: 30, height: 60 });
    expectNear(pixel(shown, 15, 5), [255, 0, 0, 255], 6);
    expectNear(pixel(shown, 15, 55), [0, 0, 255, 255], 6);
  });

  it('shows transparent pictures on white and on black', async () => {
    const { data } = painted(8, 8, (x) => [200, 0, 0, x < 4 ? 255 : 0]);
    const png = await sharp(data, { raw: { width: 8, height: 8, channels: 4 } })
      .png()
      .toBuffer();
    const shown = (await decode(png)).frames[0]?.appearances;
    expect(shown).toHaveLength(2);
    expect([pixel(shown?.[0], 1, 1), pixel(shown?.[0], 6, 1)]).toEqual([
      [200, 0, 0, 255],
      [255, 255, 255, 255],
    ]);
    expect([pixel(shown?.[1], 1, 1), pixel(shown?.[1], 6, 1)]).toEqual([
      [200, 0, 0, 255],
      [0, 0, 0, 255],
    ]);
  });

  it('shrinks to 512 and remembers the original size', async () => {
    const jpeg = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#345678' } })
      .jpeg()
      .toBuffer();
    const image = await decode(jpeg);
    expect(image).toMatchObject({ width: 3000, height: 2000 });
    expect(image.frames[0]?.appearances[0]).toMatchObject({ width: 512, height: 341 });
    expectNear(pixel(image.frames[0]?.appearances[0], 200, 200), [0x34, 0x56, 0x78, 255], 3);
  });

  it('takes a path, a URL, a Blob, an ArrayBuffer, a view into one and pixels', async () => {
    const png = await STILLS.png();
    const folder = await mkdtemp(join(tmpdir(), 'nightlight-'));
    try {
      const path = join(folder, 'picture');
      await writeFile(path, png);
      const padded = new Uint8Array(png.length + 10);
      padded.set(png, 5);
      const sources: ImageSource[] = [
        path,
        pathToFileURL(path),
        new Blob([new Uint8Array(png)]),
        padded.buffer.slice(5, 5 + png.length),
        padded.subarray(5, 5 + png.length),
        painted(64, 48, (x, y) => [x * 3, y * 5, 120, 255]),
      ];
      for (const source of sources) {
        expect(pixel((await decode(source)).frames[0]?.appearances[0], 20, 30)).toEqual([60, 150, 120, 255]);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('animations', () => {
  it.each([
    ['GIF', animatedGif],
    ['WebP', animatedWebp],
  ])('%s: eight frames are looked at, the first and the last among them', async (_, make) => {
    const image = await decode(await make(30));
    expect(image).toMatchObject({ frameCount: 30, width: 40, height: 30, partial: [] });
    expect(image.frames.map(({ index }) => index)).toEqual([0, 4, 8, 12, 17, 21, 25, 29]);
    for (const { index, appearances } of image.frames) {
      expectNear(pixel(appearances[0], 5, 5), [index * 8, 20, 90, 255], 4);
    }
  });

  it('looks at one frame only when asked', async () => {
    const image = await decode(await animatedGif(4), {}, { firstOnly: true });
    expect(image.frames.map(({ index }) => index)).toEqual([0]);
    expect(image.partial).toEqual([]);
  });

  it('says so when the later frames of an animated PNG cannot be seen', async () => {
    const image = await decode(announced(await STILLS.png(), 3));
    expect(image.frameCount).toBe(3);
    expect(image.frames).toHaveLength(1);
    expect(image.partial).toMatchObject([{ code: 'first-frame-only' }]);
  });

  it('samples evenly', () => {
    expect(sampleFrames(3, 8)).toEqual([0, 1, 2]);
    expect(sampleFrames(8, 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(sampleFrames(1000, 3)).toEqual([0, 500, 999]);
    expect(sampleFrames(9, 1)).toEqual([0]);
  });
});

describe('never fails open', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nightlight-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('missing files, folders and empty files are unreadable', async () => {
    await writeFile(join(folder, 'empty.png'), '');
    for (const path of [join(folder, 'missing.png'), folder, join(folder, 'empty.png')]) {
      await expect(decode(path)).rejects.toMatchObject({ code: 'image-unreadable' });
    }
  });

  it('a file beyond the limit is refused by its size on disk', async () => {
    await writeFile(join(folder, 'long.png'), new Uint8Array(2000));
    await expect(decode(join(folder, 'long.png'), { maxBytes: 1999 })).rejects.toMatchObject({
      code: 'image-too-large',
    });
  });

  it('damage behind a sound header does not get past the decoder', async () => {
    const png = await STILLS.png();
    const data = find(png, 'IDAT');
    const broken = patched(png, data + 6, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    await expect(decode(broken)).rejects.toMatchObject({ code: 'image-unreadable' });
    const webp = await STILLS.webp();
    await expect(decode(patched(webp, 40, new Array(60).fill(0xff)))).rejects.toMatchObject({
      code: 'image-unreadable',
    });
  });

  it('a JPEG whose middle is missing but whose end is there is unreadable', async () => {
    const jpeg = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#888888' } })
      .composite([{ input: await STILLS.png(), tile: true }])
      .jpeg({ quality: 95 })
      .toBuffer();
    const cut = Buffer.concat([jpeg.subarray(0, jpeg.length / 3), Buffer.from([0xff, 0xd9])]);
    await expect(decode(cut)).rejects.toMatchObject({ code: 'image-unreadable' });
  });

  it('decoding that takes too long is stopped', async () => {
    const slow = await sharp({ create: { width: 6000, height: 6000, channels: 3, background: '#123456' } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    await expect(decode(slow, { maxMilliseconds: 5 })).rejects.toMatchObject({ code: 'image-too-large' });
  });

  it('stops when told to, before and during', async () => {
    const png = await STILLS.png();
    await expect(decode(png, {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' });
    const controller = new AbortController();
    const going = decode(await animatedGif(20), {}, { signal: controller.signal });
    controller.abort();
    await expect(going).rejects.toMatchObject({ code: 'aborted' });
  });

  it('pixels must be what they claim, within limits', async () => {
    const wrong = { width: 5, height: 5, data: new Uint8ClampedArray(99) };
    await expect(decode(wrong)).rejects.toMatchObject({ code: 'invalid-input' });
    const none = { width: 0, height: 0, data: new Uint8ClampedArray(0) };
    await expect(decode(none)).rejects.toMatchObject({ code: 'image-unreadable' });
    await expect(decode(plain(20, 20, [0, 0, 0, 255]), { maxPixels: 399 })).rejects.toMatchObject({
      code: 'image-too-large',
    });
  });

  it.each([[null], [undefined], [42], [{}], [() => 1]])('%s is invalid input', async (source) => {
    await expect(decode(source as unknown as ImageSource)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('limits must make sense', () => {
    expect(() => resolveLimits({ maxPixels: 0 })).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    );
    expect(() => resolveLimits({ maxFrames: 1.5 })).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    );
    expect(resolveLimits({ maxFrames: 3 })).toEqual({ ...DEFAULT_LIMITS, maxFrames: 3 });
  });
});
