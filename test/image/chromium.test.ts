import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hammingDistance, parseHash } from '../../src/image/hash/hash256.js';
import type * as imageRoom from '../../src/image/index.browser.js';
import { blurImage, coverPreview, hashImage } from '../../src/image/index.js';
import { type ImagePage, openImagePage } from './support/browser.js';
import { animatedGif, animatedWebp, announced, ODD_COLOURS, STILLS, sideways } from './support/files.js';
import { fixturePath } from './support/pictures.js';

declare const image: typeof imageRoom;

type Answer = { red: number[]; finding?: imageRoom.ImageFinding; code?: string };

/**
 * Checks a picture in the page with a model that notes the red value in the middle of every picture it is shown, and
 * reports what was noted.
 */
async function check(
  page: ImagePage['page'],
  bytes: Uint8Array,
  how: string,
  limits: object = {},
): Promise<Answer> {
  return page.evaluate(
    async ({ numbers, how, limits }) => {
      const red: number[] = [];
      const guard = image.createImageGuard({
        limits,
        manifest: {
          version: 'test',
          models: {
            'first-look': {
              file: '',
              bytes: 0,
              sha256: '',
              labels: ['drawing', 'hentai', 'neutral', 'porn', 'sexy'],
            },
            'second-opinion': { file: '', bytes: 0, sha256: '', labels: ['safe', 'explicit'] },
          },
          grading: {
            askSecondAt: 0.1,
            priorOdds: 1,
            photo: { firstWeight: 0.5, low: 0.4, medium: 0.5, high: 0.8, explicitShare: 0.3, agreement: 0.8 },
            drawing: {
              firstWeight: 0.5,
              low: 0.4,
              medium: 0.5,
              high: 0.8,
              explicitShare: 0.3,
              agreement: 0.8,
            },
          },
        },
        first: {
          run: async ({ pixels }) => {
            red.push(Math.round(((pixels?.data as Float32Array)[112 * 224 + 112] as number) * 255));
            return { probabilities: { data: Float32Array.of(0, 0, 1, 0, 0), dims: [1, 5] } };
          },
        },
      });
      const blob = new Blob([Uint8Array.from(numbers)]);
      const bitmap = () => createImageBitmap(blob);
      const sources: Record<string, () => Promise<imageRoom.ImageSource>> = {
        Blob: async () => blob,
        ArrayBuffer: () => blob.arrayBuffer(),
        ImageBitmap: bitmap,
        HTMLImageElement: async () => Object.assign(new Image(), { src: URL.createObjectURL(blob) }),
        ImageData: async () => {
          const drawn = await bitmap();
          const context = new OffscreenCanvas(drawn.width, drawn.height).getContext('2d');
          context?.drawImage(drawn, 0, 0);
          return context?.getImageData(0, 0, drawn.width, drawn.height) as ImageData;
        },
        OffscreenCanvas: async () => {
          const drawn = await bitmap();
          const canvas = new OffscreenCanvas(drawn.width, drawn.height);
          canvas.getContext('2d')?.drawImage(drawn, 0, 0);
          return canvas;
        },
        VideoFrame: async () => new VideoFrame(await bitmap(), { timestamp: 0 }),
        nothing: async () => 7 as unknown as Blob,
      };
      try {
        const source = await (sources[how] as () => Promise<imageRoom.ImageSource>)();
        return { red, finding: await guard.checkImage(source) };
      } catch (error) {
        return { red, code: (error as { code?: string }).code ?? String(error) };
      }
    },
    { numbers: Array.from(bytes), how, limits },
  );
}

describe.skipIf(!existsSync('/usr/bin/chromium'))('in Chromium', () => {
  let opened: ImagePage;
  beforeAll(async () => {
    opened = await openImagePage();
  });
  afterAll(() => opened.close());

  it.each(Object.keys(STILLS) as (keyof typeof STILLS)[])('decodes %s', async (name) => {
    const { red, finding } = await check(opened.page, await STILLS[name](), 'Blob');
    expect(finding).toMatchObject({ width: 64, height: 48, frameCount: 1, partial: [] });
    // Column 31 or 32 of 64, where red is three times the column.
    expect(Math.abs((red[0] as number) - 95)).toBeLessThanOrEqual(10);
  });

  it.each(Object.keys(ODD_COLOURS) as (keyof typeof ODD_COLOURS)[])('decodes %s', async (name) => {
    const { red, finding } = await check(opened.page, await ODD_COLOURS[name](), 'Blob');
    expect(finding?.partial).toEqual([]);
    // Chromium converts CMYK without a profile, so more coarsely than sharp.
    expect(Math.abs((red[0] as number) - 128)).toBeLessThanOrEqual(name === 'CMYK JPEG' ? 30 : 2);
  });

  it.each(['ArrayBuffer', 'ImageBitmap', 'HTMLImageElement', 'ImageData', 'OffscreenCanvas', 'VideoFrame'])(
    'takes %s',
    async (how) => {
      const { red, finding } = await check(opened.page, await STILLS.png(), how);
      expect(finding).toMatchObject({ width: 64, height: 48 });
      expect(Math.abs((red[0] as number) - 95)).toBeLessThanOrEqual(4);
    },
  );

  it('turns pictures upright', async () => {
    expect((await check(opened.page, await sideways(), 'Blob')).finding).toMatchObject({
      width: 30,
      height: 60,
    });
  });

  it.each([
    ['GIF', animatedGif],
    ['WebP', animatedWebp],
    ['animated PNG that is none', async (frames: number) => announced(await STILLS.png(), frames)],
  ])('looks at sampled frames of a %s, or says that it could not', async (kind, make) => {
    const { red, finding, code } = await check(opened.page, await make(30), 'Blob');
    if (kind.includes('none')) {
      expect(code ?? finding?.partial[0]?.code).toMatch(/^(image-unreadable|first-frame-only)$/);
      return;
    }
    expect(finding).toMatchObject({ framesExamined: 8, frameCount: 30, partial: [] });
    for (const [at, frame] of [0, 4, 8, 12, 17, 21, 25, 29].entries()) {
      expect(Math.abs((red[at] as number) - frame * 8)).toBeLessThanOrEqual(4);
    }
  });

  it('shows transparent pictures on white and on black', async () => {
    const clear = await sharp({
      create: { width: 9, height: 9, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0 } },
    })
      .png()
      .toBuffer();
    expect((await check(opened.page, clear, 'Blob')).red).toEqual([255, 0]);
  });

  it('never fails open', async () => {
    const [png, jpeg] = [await STILLS.png(), await STILLS.jpeg()];
    const code = async (bytes: Uint8Array, how = 'Blob', limits = {}) =>
      (await check(opened.page, bytes, how, limits)).code;
    expect(await code(new Uint8Array())).toBe('image-unreadable');
    expect(await code(png.subarray(0, png.length / 2))).toBe('image-unreadable');
    expect(await code(jpeg.subarray(0, jpeg.length / 2))).toBe('image-unreadable');
    expect(await code(Uint8Array.from({ length: 500 }, (_, at) => at % 251))).toBe('image-unsupported');
    expect(await code(png, 'Blob', { maxPixels: 99 })).toBe('image-too-large');
    expect(await code(png, 'ImageBitmap', { maxPixels: 99 })).toBe('image-too-large');
    expect(await code(png, 'Blob', { maxBytes: 99 })).toBe('image-too-large');
    expect(await code(png, 'nothing')).toBe('invalid-input');
    expect(await code(png.subarray(0, 30), 'HTMLImageElement')).toBe('image-unreadable');
  });

  it('blurs, previews and hashes as Node does', async () => {
    const bytes = await readFile(fixturePath('coffee'));
    const theirs = await opened.page.evaluate(async (numbers) => {
      const blob = new Blob([Uint8Array.from(numbers)]);
      const { blob: jpeg, width, height } = await image.blurImage(blob);
      return {
        jpeg: Array.from(new Uint8Array(await jpeg.arrayBuffer())),
        size: { width, height },
        cover: await image.coverPreview(blob),
        hash: await image.hashImage(blob),
      };
    }, Array.from(bytes));
    const ours = await blurImage(bytes);
    expect(theirs.size).toEqual({ width: ours.width, height: ours.height });
    const pixels = async (data: ArrayBuffer | Buffer) => sharp(data).raw().toBuffer();
    const [a, b] = [await pixels(Buffer.from(theirs.jpeg)), await pixels(await ours.blob.arrayBuffer())];
    expect(
      a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] as number))), 0),
    ).toBeLessThan(12);
    expect(theirs.cover.hash).toBe((await coverPreview(bytes)).hash);
    expect(
      hammingDistance(parseHash(theirs.hash.hash), parseHash((await hashImage(bytes)).hash)),
    ).toBeLessThanOrEqual(2);
  });

  it('works in a worker', async () => {
    const hash = await opened.page.evaluate(
      (numbers) =>
        new Promise((resolve, reject) => {
          const code = `importScripts('${location.origin}/image.js');
            onmessage = async ({ data }) => postMessage((await image.hashImage(new Blob([data]))).hash);`;
          const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = reject;
          worker.postMessage(Uint8Array.from(numbers));
        }),
      Array.from(await readFile(fixturePath('coffee'))),
    );
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
