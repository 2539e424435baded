import type { FirstLook, ImageModels } from '../../../src/image/index.js';
import { manifest } from './models.js';

/** The first look's answer with what is left out put on `neutral`. */
export function firstLook(parts: Partial<FirstLook>): FirstLook {
  const given = { drawing: 0, hentai: 0, porn: 0, sexy: 0, ...parts };
  return { neutral: 1 - given.drawing - given.hentai - given.porn - given.sexy, ...given };
}

/** How often each model was asked. */
export interface Asked {
  first: number;
  second: number;
}

/**
 * Models that answer by the mean brightness of the red plane: `answers` gives the numbers for it, 0 to 255. So a
 * test can "show" anything with plain pictures.
 */
export function fakeModels(
  answers: (red: number) => { first: FirstLook; second: number },
): Required<ImageModels> & { asked: Asked } {
  const asked: Asked = { first: 0, second: 0 };
  const look = (pixels: ArrayLike<number>) => answers(Math.round((pixels[112 * 224 + 112] as number) * 255));
  const tensor = (values: readonly number[]) => ({
    data: Float32Array.from(values),
    dims: [1, values.length],
  });
  return {
    asked,
    manifest,
    first: {
      run: async ({ pixels }) => {
        asked.first += 1;
        const { drawing, hentai, neutral, porn, sexy } = look(pixels?.data as Float32Array).first;
        return { probabilities: tensor([drawing, hentai, neutral, porn, sexy]) };
      },
    },
    second: async () => ({
      run: async ({ pixels }) => {
        asked.second += 1;
        const { second } = look(pixels?.data as Float32Array);
        return { probabilities: tensor([1 - second, second]) };
      },
    }),
  };
}
