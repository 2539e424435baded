import { describe, expect, it } from 'vitest';
import { readHeader } from '../../src/image/header/index.js';
import { DEFAULT_LIMITS } from '../../src/image/limits.js';
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

const read = (bytes: Uint8Array, limits = {}) => readHeader(bytes, { ...DEFAULT_LIMITS, ...limits });

const FORMAT_OF: Record<keyof typeof STILLS, string> = {
  jpeg: 'jpeg',
  progressive: 'jpeg',
  png: 'png',
  interlaced: 'png',
  gif: 'gif',
  webp: 'webp',
  lossless: 'webp',
  avif: 'avif',
};

describe.each(Object.keys(STILLS) as (keyof typeof STILLS)[])('%s', (name) => {
  it('tells format, size and frames', async () => {
    expect(read(await STILLS[name]())).toEqual({
      format: FORMAT_OF[name],
      width: 64,
      height: 48,
      frames: 1,
      complete: true,
    });
  });

  it('is unreadable when cut off anywhere, and never anything else than a typed error', async () => {
    const whole = await STILLS[name]();
    for (let tenth = 3; tenth < 10; tenth++) {
      const cut = whole.subarray(0, Math.floor((whole.length * tenth) / 10));
      expect(() => read(cut), `${tenth}0 %`).toThrow(expect.objectContaining({ code: 'image-unreadable' }));
    }
    expect(() => read(whole.subarray(0, whole.length - 3))).toThrow(
      expect.objectContaining({ code: 'image-unreadable' }),
    );
  });
});

describe('animations', () => {
  it('counts the frames of a GIF, a WebP and an animated PNG', async () => {
    expect(read(await animatedGif(5))).toMatchObject({ format: 'gif', width: 40, height: 30, frames: 5 });
    expect(read(await animatedWebp(7))).toMatchObject({ format: 'webp', width: 40, height: 30, frames: 7 });
    expect(read(announced(await STILLS.png(), 9))).toMatchObject({ format: 'png', frames: 9 });
  });
});

describe('limits, before any decoder runs', () => {
  const tooLarge = expect.objectContaining({ code: 'image-too-large' });
  const huge = [0xff, 0xff];

  it('refuses what claims too many pixels', async () => {
    const png = await STILLS.png();
    expect(() => read(patched(png, 16, [0, 0, ...huge, 0, 0, ...huge]))).toThrow(tooLarge);
    const gif = await STILLS.gif();
    expect(() => read(patched(gif, 6, [...huge, ...huge]))).toThrow(tooLarge);
    const jpeg = await STILLS.jpeg();
    expect(() => read(patched(jpeg, find(jpeg, [0xff, 0xc0]) + 5, [...huge, ...huge]))).toThrow(tooLarge);
    const webp = await animatedWebp(2);
    expect(() => read(patched(webp, 24, [...huge, 0, ...huge, 0]))).toThrow(tooLarge);
    const avif = await STILLS.avif();
    expect(() => read(patched(avif, find(avif, 'ispe') + 8, [0, 0, ...huge, 0, 0, ...huge]))).toThrow(
      tooLarge,
    );
  });

  it('sees a frame that is larger than its GIF says the canvas is', async () => {
    const gif = await STILLS.gif();
    const descriptor = find(gif, [0x2c, 0, 0, 0, 0, 64, 0, 48, 0]);
    expect(descriptor).toBeGreaterThan(0);
    expect(() => read(patched(gif, descriptor + 5, [...huge, ...huge]))).toThrow(tooLarge);
  });

  it('refuses too many bytes and no pixels', async () => {
    const png = await STILLS.png();
    expect(() => read(png, { maxBytes: png.length - 1 })).toThrow(tooLarge);
    expect(read(png, { maxBytes: png.length, maxPixels: 64 * 48 }).width).toBe(64);
    expect(() => read(png, { maxPixels: 64 * 48 - 1 })).toThrow(tooLarge);
    expect(() => read(patched(png, 16, [0, 0, 0, 0]))).toThrow(
      expect.objectContaining({ code: 'image-unreadable' }),
    );
  });
});

describe('what is no picture', () => {
  const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

  it.each([
    ['text', latin1('hello, this is no picture at all')],
    ['SVG', latin1('<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>')],
    ['PDF', latin1('%PDF-1.7 ...')],
    ['HEIC', latin1('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
    ['a RIFF sound', latin1('RIFF\x24\0\0\0WAVEfmt ................')],
    ['one byte', Uint8Array.of(0xff)],
    ['noise', Uint8Array.from({ length: 4096 }, (_, at) => (at * 193 + 71) % 251)],
  ])('%s is unsupported', (_, bytes) => {
    expect(() => read(bytes)).toThrow(expect.objectContaining({ code: 'image-unsupported' }));
  });

  it('an empty file is unreadable', () => {
    expect(() => read(new Uint8Array())).toThrow(expect.objectContaining({ code: 'image-unreadable' }));
  });

  it('survives every supported signature followed by noise', async () => {
    for (const make of Object.values({ ...STILLS, ...ODD_COLOURS, sideways })) {
      const bytes = await make();
      for (let seed = 1; seed < 40; seed++) {
        const noisy = bytes.map((byte, at) =>
          at > 12 && (at * seed) % 7 === 0 ? (byte * seed + at) % 256 : byte,
        );
        try {
          expect(read(noisy).complete).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ name: 'NightlightError', code: expect.stringMatching(/^image-/) });
        }
      }
    }
  });
});
