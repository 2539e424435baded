import type { ImageFinding, ImageSource, ImageTools } from '../image/common.js';
import { bufferBytes } from '../image/source.js';
import { type Level, NightlightError } from '../signals/index.js';
import { type Pace, partialIn } from './pace.js';
import { FAKE_PROBABILITY } from './probability.js';

const MARKER = /\[sexual(?::(low|medium|high))?\]/;
/** Markers stand at the beginning: no interface test needs more. */
const READ = 4_096;

/** What a fake needs for pictures. */
export interface FakePictures extends ImageTools {
  checkImage(source: ImageSource, options?: { signal?: AbortSignal | undefined }): Promise<ImageFinding>;
}

/**
 * Pictures without decoding: what counts is the marker among the first bytes, as in `new Blob(['[sexual:high]'])`. What
 * has no bytes (an element, a canvas) is harmless.
 */
export function fakePictures(pace: Pace): FakePictures {
  const take = async <T>(
    source: ImageSource,
    signal: AbortSignal | undefined,
    make: (text: string) => T,
  ): Promise<T> => {
    const text = await textOf(source);
    return pace.answer(text, signal, () => make(text));
  };
  return {
    checkImage: (source, { signal } = {}) => take(source, signal, findingOf),
    blurImage: (source, { signal } = {}) =>
      take(source, signal, () => ({ blob: onePixel(), width: 1, height: 1 })),
    coverPreview: (source, { signal } = {}) =>
      take(source, signal, () => ({ hash: 'gPgF', dataUrl: ONE_PIXEL, colour: '#808080', aspectRatio: 1 })),
    hashImage: (source, { signal } = {}) =>
      take(source, signal, () => ({ hash: '0'.repeat(64), quality: 100 })),
  };
}

function findingOf(text: string): ImageFinding {
  const found = MARKER.exec(text);
  const level = found ? ((found[1] ?? 'medium') as Level) : 'none';
  return {
    category: 'sexual',
    level,
    probability: level === 'none' ? 0 : FAKE_PROBABILITY[level],
    kind: 'photo',
    frame: 0,
    framesExamined: 1,
    frameCount: 1,
    width: 1,
    height: 1,
    look: { first: { drawing: 0, hentai: 0, neutral: 1, porn: 0, sexy: 0 }, second: null },
    partial: partialIn(text),
  };
}

async function textOf(source: ImageSource): Promise<string> {
  if (typeof source !== 'object' || source === null) {
    throw new NightlightError('invalid-input', 'an image must be bytes, pixels or something a canvas draws');
  }
  const bytes =
    source instanceof Blob ? new Uint8Array(await source.slice(0, READ).arrayBuffer()) : bufferBytes(source);
  return bytes ? new TextDecoder('latin1').decode(bytes.subarray(0, READ)) : '';
}

/** A grey pixel, as GIF. */
const ONE_PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAICAgAAAACwAAAAAAQABAAACAkQBADs=';

function onePixel(): Blob {
  const bytes = Uint8Array.from(atob(ONE_PIXEL.split(',')[1] as string), (c) => c.charCodeAt(0));
  return new Blob([bytes], { type: 'image/gif' });
}
