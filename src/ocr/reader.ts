import type { DecodeImage } from '../image/decoded.js';
import { type ImageLimits, resolveLimits } from '../image/limits.js';
import type { Picture } from '../image/picture.js';
import type { ImageSource } from '../image/source.js';
import type { ModelSession } from '../runtime/session.js';
import { throwIfAborted } from '../signals/aborted.js';
import type { PartialReason } from '../signals/index.js';
import { joinLines, type TextBlock, type TextLine } from './blocks.js';
import { type Box, detectLines } from './detect.js';
import { readDictionary, recogniseLine } from './recognise.js';

/** The two networks of PP-OCR and the characters they know. */
export interface TextReaderModels {
  /** Session of the detection network, `ch_PP-OCRv4_det_infer.onnx`. */
  readonly detection: Pick<ModelSession, 'run'>;
  /** Session of the recognition network, `ch_PP-OCRv4_rec_infer.onnx`. */
  readonly recognition: Pick<ModelSession, 'run'>;
  /** Contents of `ppocr_keys_v1.txt`. */
  readonly dictionary: string;
}

/** Options of a text reader. */
export interface TextReaderOptions {
  /** Bounds on what a picture may cost; left-out ones have their default. */
  readonly limits?: Partial<ImageLimits>;
  /** Most lines that are read, from the top; default 120. The rest is named in `partial`. */
  readonly maxLines?: number;
}

/** The text in a picture. */
export interface ImageText {
  /** Blocks from top to bottom, each a bubble or paragraph. */
  readonly blocks: readonly TextBlock[];
  /** Filled when something was not read. */
  readonly partial: readonly PartialReason[];
}

/** Reads text in pictures, mostly screenshots. */
export interface TextReader {
  /**
   * Reads the text in a picture; of an animation, the first frame.
   * @throws NightlightError the decoder's errors, `inference-failed`, `aborted`
   */
  readText(source: ImageSource, options?: { readonly signal?: AbortSignal | undefined }): Promise<ImageText>;
}

/** Letters of a telephone's screenshot are still some 20 pixels high at this longest side. */
const READING_SIZE = 1920;

/** Below this mean probability a line is more likely a pattern than text. */
const LEGIBLE = 0.5;

const DEFAULT_MAX_LINES = 120;

function toOriginal(box: Box, scale: number): Box {
  return {
    left: box.left * scale,
    top: box.top * scale,
    width: box.width * scale,
    height: box.height * scale,
  };
}

/**
 * Builds a reader on a platform's decoder.
 * @throws NightlightError `invalid-option`
 */
export function createReader(
  decode: DecodeImage,
  models: TextReaderModels,
  { limits, maxLines = DEFAULT_MAX_LINES }: TextReaderOptions = {},
): TextReader {
  const bounds = resolveLimits(limits);
  const dictionary = readDictionary(models.dictionary);
  return {
    async readText(source, { signal } = {}) {
      throwIfAborted(signal);
      const image = await decode(source, { limits: bounds, firstOnly: true, longest: READING_SIZE, signal });
      const picture = image.frames[0]?.appearances[0] as Picture;
      const boxes = await detectLines(picture, models.detection);
      const lines: TextLine[] = [];
      for (const box of boxes.slice(0, maxLines)) {
        throwIfAborted(signal);
        const { text, confidence } = await recogniseLine(picture, box, models.recognition, dictionary);
        if (text === '' || confidence < LEGIBLE) continue;
        lines.push({ text, confidence, box: toOriginal(box, image.width / picture.width) });
      }
      return {
        blocks: joinLines(lines),
        partial:
          boxes.length > maxLines
            ? [{ code: 'lines-not-read', message: `only the first ${maxLines} lines were read (maxLines)` }]
            : [],
      };
    },
  };
}
