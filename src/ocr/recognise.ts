import { CHANNELS, type Picture } from '../image/picture.js';
import { resample } from '../image/resample.js';
import type { ModelSession } from '../runtime/session.js';
import type { Box } from './detect.js';
import { firstOutput } from './output.js';

/** What one line says. */
export interface RecognisedText {
  /** The text; empty when nothing was legible. */
  readonly text: string;
  /** Mean probability of its characters, 0 to 1. */
  readonly confidence: number;
}

/** The network reads lines of this height. */
const LINE_HEIGHT = 48;

/** Bounds on the width after scaling: one character, and a line as long as a wide screen holds. */
const NARROWEST = 16;
const WIDEST = 2400;

/**
 * Reads the file of characters that comes with the network.
 * @returns the character of each class; class 0 is "none", and a space follows the last of the file
 */
export function readDictionary(text: string): readonly string[] {
  return ['', ...text.replace(/\r?\n$/, '').split(/\r?\n/), ' '];
}

function crop(picture: Picture, box: Box): Picture {
  const left = Math.min(picture.width - 1, Math.floor(box.left));
  const top = Math.min(picture.height - 1, Math.floor(box.top));
  const width = Math.max(1, Math.min(picture.width, Math.floor(box.left + box.width)) - left);
  const height = Math.max(1, Math.min(picture.height, Math.floor(box.top + box.height)) - top);
  const data = new Uint8ClampedArray(width * height * CHANNELS);
  for (let row = 0; row < height; row++) {
    const from = ((top + row) * picture.width + left) * CHANNELS;
    data.set(picture.data.subarray(from, from + width * CHANNELS), row * width * CHANNELS);
  }
  return { width, height, data };
}

/** Planes of blue, green and red, -1 to 1. */
function recognitionInput({ width, height, data }: Picture): Float32Array {
  const area = width * height;
  const out = new Float32Array(3 * area);
  for (let at = 0; at < area; at++) {
    for (let channel = 0; channel < 3; channel++) {
      out[(2 - channel) * area + at] = (data[at * CHANNELS + channel] as number) / 127.5 - 1;
    }
  }
  return out;
}

/** Greedy CTC decoding: the likeliest class of each step, repeats merged, "none" dropped. */
function decodeSteps(probabilities: Float32Array, dictionary: readonly string[]): RecognisedText {
  const classes = dictionary.length;
  let text = '';
  let sum = 0;
  let count = 0;
  let previous = 0;
  for (let step = 0; step < probabilities.length; step += classes) {
    let best = 0;
    for (let index = 1; index < classes; index++) {
      if ((probabilities[step + index] as number) > (probabilities[step + best] as number)) best = index;
    }
    if (best !== 0 && best !== previous) {
      text += dictionary[best];
      sum += probabilities[step + best] as number;
      count += 1;
    }
    previous = best;
  }
  return { text: text.trim(), confidence: count === 0 ? 0 : sum / count };
}

/**
 * Reads one line of text.
 * @throws NightlightError `inference-failed`, also when network and dictionary do not belong together
 */
export async function recogniseLine(
  picture: Picture,
  box: Box,
  session: Pick<ModelSession, 'run'>,
  dictionary: readonly string[],
): Promise<RecognisedText> {
  const line = crop(picture, box);
  const scaled = Math.round((line.width * LINE_HEIGHT) / line.height);
  const width = Math.min(WIDEST, Math.max(NARROWEST, scaled));
  const data = recognitionInput(resample(line, width, LINE_HEIGHT));
  const outputs = await session.run({ x: { data, dims: [1, 3, LINE_HEIGHT, width] } });
  return decodeSteps(firstOutput(outputs, dictionary.length), dictionary);
}
