import type { FastGate } from './manifest.js';
import type { BlockScore } from './score.js';

/** Counts over a whole text. */
export type Counts = Pick<
  BlockScore,
  'words' | 'unknownWords' | 'pairs' | 'unknownPairs' | 'other' | 'disguised'
>;

/** Sums the counts of all blocks. */
export function countsOf(blocks: readonly BlockScore[]): Counts {
  const total = { words: 0, unknownWords: 0, pairs: 0, unknownPairs: 0, other: 0, disguised: 0 };
  for (const block of blocks) {
    total.words += block.words;
    total.unknownWords += block.unknownWords;
    total.pairs += block.pairs;
    total.unknownPairs += block.unknownPairs;
    total.other += block.other;
    total.disguised += block.disguised;
  }
  return total;
}

/** Whether the tier knows too little of a text to say "nothing": other scripts, unknown words, disguise. */
export function isStrange(counts: Counts, gate: FastGate): boolean {
  return (
    counts.other > 0 ||
    counts.disguised > 0 ||
    counts.unknownWords > gate.words.base + gate.words.share * counts.words ||
    counts.unknownPairs > gate.pairs.base + gate.pairs.share * counts.pairs
  );
}

/** Whether any output reaches the logit that sends a message on. */
export function isSuspicious(logits: ArrayLike<number>, gate: FastGate): boolean {
  return gate.logits.some((limit, output) => (logits[output] as number) >= limit);
}
