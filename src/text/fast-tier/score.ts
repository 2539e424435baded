import { BEGINNING, type BlockContents, type Cursor, createContents, readBlock } from './read.js';
import type { FastWeights } from './weights.js';

/** One block of a text, weighed. */
export interface BlockScore {
  /** Where the block starts. */
  readonly from: Cursor;
  /** Where the next one starts. */
  readonly to: Cursor;
  /** Sum of the rows of its features. */
  readonly sums: Int32Array;
  /** How many rows that were. */
  readonly features: number;
  /** Words in letters. */
  readonly words: number;
  /** Of these, unknown. */
  readonly unknownWords: number;
  /** Pairs of Han characters. */
  readonly pairs: number;
  /** Of these, unknown. */
  readonly unknownPairs: number;
  /** Letters of scripts that the tier has not learnt. */
  readonly other: number;
  /** Signs of disguise. */
  readonly disguised: number;
  /** What the network said last of the window that starts here; a draft's unchanged blocks are not weighed again. */
  window?: WindowAnswer;
}

/** What the network says of two neighbouring blocks. */
interface WindowAnswer {
  /** The second of them; absent for a text of one block. */
  readonly second: BlockScore | undefined;
  /** By output. */
  readonly logits: Float64Array;
}

const contents = createContents();

/** Reads and weighs the block of a folded text that starts at a cursor. */
export function scoreBlock(text: string, from: Cursor, weights: FastWeights): BlockScore {
  const to = readBlock(text, from, contents);
  const { table, shape } = weights;
  const { width } = shape;
  const mask = shape.buckets - 1;
  const sums = new Int32Array(width);
  const { features, featureCount } = contents;
  for (let f = 0; f < featureCount; f++) {
    const row = ((features[f] as number) & mask) * width;
    for (let d = 0; d < width; d++) sums[d] = (sums[d] as number) + (table[row + d] as number);
  }
  const unknownWords = unknown(contents.words, contents.wordCount, weights.words);
  for (let d = 0; d < width; d++) sums[d] = (sums[d] as number) + unknownWords * (table[d] as number);
  return {
    from,
    to,
    sums,
    features: featureCount + unknownWords,
    words: contents.wordCount,
    unknownWords,
    pairs: contents.pairCount,
    unknownPairs: unknown(contents.pairs, contents.pairCount, weights.pairs),
    other: contents.other,
    // A digit between letters is an abbreviation where the word is known, and a stand-in where it is not.
    disguised: contents.disguised + unknown(contents.mixed, contents.mixedCount, weights.words),
  };
}

/** The upper bits of a hash name its bit; the lower ones name its row. */
function unknown(hashes: BlockContents['words'], count: number, known: Uint8Array): number {
  const shift = 32 - Math.log2(known.length * 8);
  let out = 0;
  for (let i = 0; i < count; i++) {
    const bit = (hashes[i] as number) >>> shift;
    if (!(((known[bit >> 3] as number) >> (bit & 7)) & 1)) out += 1;
  }
  return out;
}

/** All blocks of a folded text, the first of them given where they are known already. */
export function scoreBlocks(
  text: string,
  weights: FastWeights,
  known: readonly BlockScore[] = [],
): BlockScore[] {
  const blocks = [...known];
  for (let from = blocks.at(-1)?.to ?? BEGINNING; from.at < text.length; ) {
    const block = scoreBlock(text, from, weights);
    blocks.push(block);
    from = block.to;
  }
  return blocks;
}

/** What the network says about a text. */
export interface NetworkAnswer {
  /** The highest logit of each output over all windows. */
  readonly logits: Float32Array;
  /** For each output, the first block of the window that was highest. */
  readonly windows: Uint32Array;
}

/**
 * Runs the network on every pair of neighbouring blocks; the highest logit wins, so that one cruel clause in a long
 * friendly text is not averaged away.
 */
export function runNetwork(blocks: readonly BlockScore[], weights: FastWeights): NetworkAnswer {
  const outputs = weights.outerOffset.length;
  const logits = new Float32Array(outputs).fill(Number.NEGATIVE_INFINITY);
  const windows = new Uint32Array(outputs);
  for (let first = 0; first < Math.max(1, blocks.length - 1); first++) {
    const own = windowLogits(blocks[first], blocks[first + 1], weights);
    for (let o = 0; o < outputs; o++) {
      if ((own[o] as number) > (logits[o] as number)) {
        logits[o] = own[o] as number;
        windows[o] = first;
      }
    }
  }
  return { logits, windows };
}

/** The network's logits of one window, by output. */
function windowLogits(
  a: BlockScore | undefined,
  b: BlockScore | undefined,
  weights: FastWeights,
): Float64Array {
  if (a?.window && a.window.second === b) return a.window.logits;
  const { width, hidden } = weights.shape;
  const logits = new Float64Array(weights.outerOffset.length);
  const input = new Float32Array(width);
  const inner = new Float32Array(hidden);
  const features = (a?.features ?? 0) + (b?.features ?? 0);
  const share = 1 / Math.sqrt(Math.max(1, features));
  for (let d = 0; d < width; d++) {
    const sum = ((a?.sums[d] as number) ?? 0) + ((b?.sums[d] as number) ?? 0);
    input[d] = sum * (weights.scale[d] as number) * share;
  }
  for (let h = 0; h < hidden; h++) {
    let sum = weights.innerOffset[h] as number;
    for (let d = 0; d < width; d++) sum += (weights.inner[h * width + d] as number) * (input[d] as number);
    inner[h] = sum > 0 ? sum : 0;
  }
  for (let o = 0; o < logits.length; o++) {
    let sum = weights.outerOffset[o] as number;
    for (let h = 0; h < hidden; h++) sum += (weights.outer[o * hidden + h] as number) * (inner[h] as number);
    logits[o] = sum;
  }
  if (a) a.window = { second: b, logits };
  return logits;
}
