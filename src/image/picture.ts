/** Decoded pixels. Structurally an `ImageData`, so a canvas can take it and give it as it is. */
export interface Picture {
  /** Pixels a row, at least 1. */
  readonly width: number;
  /** Rows, at least 1. */
  readonly height: number;
  /** RGBA, 8 bits a channel, not premultiplied, row by row from the top: `width * height * 4` values. */
  readonly data: Uint8ClampedArray;
}

/** Values a pixel takes in `Picture.data`. */
export const CHANNELS = 4;

/** True when some pixel lets the background through. */
export function isTranslucent(picture: Picture): boolean {
  const { data } = picture;
  for (let at = 3; at < data.length; at += CHANNELS) if (data[at] !== 255) return true;
  return false;
}

/**
 * The picture as it looks in front of a plain background.
 * @param level grey value of the background, 0 (black) to 255 (white)
 * @returns a new, opaque picture
 */
export function flatten(picture: Picture, level: number): Picture {
  const from = picture.data;
  const data = new Uint8ClampedArray(from.length);
  for (let at = 0; at < from.length; at += CHANNELS) {
    const alpha = (from[at + 3] as number) / 255;
    const behind = level * (1 - alpha);
    data[at] = (from[at] as number) * alpha + behind;
    data[at + 1] = (from[at + 1] as number) * alpha + behind;
    data[at + 2] = (from[at + 2] as number) * alpha + behind;
    data[at + 3] = 255;
  }
  return { width: picture.width, height: picture.height, data };
}

/**
 * How a child may see the picture: itself when opaque, else in front of white and in front of black, because a
 * picture can be drawn to show in one of an app's two themes only.
 */
export function appearances(picture: Picture): readonly Picture[] {
  return isTranslucent(picture) ? [flatten(picture, 255), flatten(picture, 0)] : [picture];
}
