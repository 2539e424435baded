import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Picture } from '../../../src/image/index.js';

const FIXTURES = new URL('../fixtures/', import.meta.url);

/** Names of the committed benign pictures. */
export const FIXTURE_NAMES = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.png'))
  .map((file) => file.replace('.png', ''));

/** Where a fixture lies. */
export function fixturePath(name: string): string {
  return fileURLToPath(new URL(`${name}.png`, FIXTURES));
}

function repeatPixels(picture: Picture, times: number): Picture {
  const width = picture.width * times;
  const height = picture.height * times;
  const from = new Uint32Array(picture.data.buffer, picture.data.byteOffset, picture.width * picture.height);
  const to = Uint32Array.from({ length: width * height }, (_, at) => {
    const row = Math.floor(Math.floor(at / width) / times);
    return from[row * picture.width + Math.floor((at % width) / times)] as number;
  });
  return { width, height, data: new Uint8ClampedArray(to.buffer) };
}

/** A fixture's pixels; `name@4` repeats every pixel four by four, as the golden scripts do. */
export async function fixture(key: string): Promise<Picture> {
  const [name, times = '1'] = key.split('@') as [string, string?];
  const { data, info } = await sharp(fixturePath(name))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return repeatPixels({ ...info, data: Uint8ClampedArray.from(data) }, Number(times));
}

/** A picture computed pixel by pixel; `paint` gives red, green, blue and alpha. */
export function painted(
  width: number,
  height: number,
  paint: (x: number, y: number) => readonly [number, number, number, number],
): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) data.set(paint(at % width, Math.floor(at / width)), at * 4);
  return { width, height, data };
}

/** A plain picture. */
export function plain(
  width: number,
  height: number,
  colour: readonly [number, number, number, number],
): Picture {
  return painted(width, height, () => colour);
}
