import type { ImageSource } from '../image/source.js';
import type { Nightlight, TextResult } from '../nightlight.js';
import type { CheckOptions } from '../options.js';
import { maxSeverity, type PartialReason, type Severity } from '../signals/index.js';
import type { TextBlock } from './blocks.js';
import type { TextReader } from './reader.js';

/** A block of text in a picture and what was noticed in it. */
export interface CheckedBlock {
  /** Where it stands and what it says. */
  readonly block: TextBlock;
  /** The result of `checkText` for it. */
  readonly result: TextResult;
}

/** What was noticed in the text of a picture. */
export interface TextInImageResult {
  /** The gravest of all blocks. */
  readonly severity: Severity;
  /** From top to bottom. */
  readonly blocks: readonly CheckedBlock[];
  /** `partial` when something could not be read: a `none` then does not mean "all clear". */
  readonly status: 'full' | 'partial';
  /** Filled exactly when `status` is `partial`; each code once. */
  readonly partial: readonly PartialReason[];
}

/**
 * Reads the text in a picture, for example a screenshot of a chat, and checks it bubble by bubble.
 * @throws NightlightError as `readText` and `checkText` do
 */
export async function checkTextInImage(
  nightlight: Pick<Nightlight, 'checkText'>,
  reader: TextReader,
  source: ImageSource,
  options: CheckOptions = {},
): Promise<TextInImageResult> {
  const found = await reader.readText(source, { signal: options.signal });
  const blocks: CheckedBlock[] = [];
  const partial = new Map(found.partial.map((reason) => [reason.code, reason]));
  for (const block of found.blocks) {
    const result = await nightlight.checkText(block.text, options);
    blocks.push({ block, result });
    for (const reason of result.partial) partial.set(reason.code, reason);
  }
  return {
    severity: blocks.reduce<Severity>((worst, { result }) => maxSeverity(worst, result.severity), 'none'),
    blocks,
    status: partial.size ? 'partial' : 'full',
    partial: [...partial.values()],
  };
}
