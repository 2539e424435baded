/**
 * Fast tier, for fast_train.py: the runtime's own reader and network, so that training has no twin of them to keep.
 *
 *   tsx fast_features.ts read TEXTS OUT     hashes of every block of every text
 *   tsx fast_features.ts score TEXTS OUT    what weights and shape in OUT say: logits, and what was unknown
 *
 * TEXTS: one JSON string a line. OUT: a folder of plain little-endian arrays.
 */
import { createReadStream, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fold } from '../../src/text/fast-tier/fold.js';
import { BEGINNING, createContents, readBlock } from '../../src/text/fast-tier/read.js';
import { runNetwork, scoreBlocks } from '../../src/text/fast-tier/score.js';
import { readWeights } from '../../src/text/fast-tier/weights.js';

const [job, textsPath = '', out = ''] = process.argv.slice(2);

async function* texts(): AsyncGenerator<string> {
  // JSON keeps line breaks inside its strings escaped, so that readline is safe but for U+2028, escaped by Python.
  for await (const line of createInterface({ input: createReadStream(textsPath) })) yield JSON.parse(line);
}

/** Appends typed arrays to one file. */
function writer(name: string) {
  const file = openSync(join(out, name), 'w');
  return (values: Uint32Array) => writeSync(file, values);
}

async function read(): Promise<void> {
  const features = writer('features.u32');
  const words = writer('words.u32');
  const pairs = writer('pairs.u32');
  const counts = writer('blocks.u32');
  const contents = createContents();
  let number = 0;
  for await (const original of texts()) {
    const { text } = fold(original);
    for (let from = BEGINNING; from.at < text.length; ) {
      from = readBlock(text, from, contents);
      features(contents.features.subarray(0, contents.featureCount));
      words(contents.words.subarray(0, contents.wordCount));
      pairs(contents.pairs.subarray(0, contents.pairCount));
      counts(Uint32Array.of(number, contents.featureCount, contents.wordCount, contents.pairCount));
    }
    number += 1;
  }
}

async function score(): Promise<void> {
  const { shape, labels } = JSON.parse(readFileSync(join(out, 'shape.json'), 'utf8'));
  const weights = readWeights(readFileSync(join(out, 'weights.bin')), shape, labels);
  const rows: number[][] = [];
  for await (const original of texts()) {
    const blocks = scoreBlocks(fold(original).text, weights);
    const sum = (key: 'words' | 'unknownWords' | 'pairs' | 'unknownPairs' | 'other' | 'disguised') =>
      blocks.reduce((total, block) => total + block[key], 0);
    rows.push([
      ...runNetwork(blocks, weights).logits,
      sum('words'),
      sum('unknownWords'),
      sum('pairs'),
      sum('unknownPairs'),
      sum('other'),
      sum('disguised'),
    ]);
  }
  writeFileSync(join(out, 'answers.f32'), new Float32Array(rows.flat()));
}

await (job === 'score' ? score() : read());
