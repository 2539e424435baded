import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { TEXT_MANIFEST } from '../../src/text/index.js';

/** A string, what Python normalises it to, and the ids that Python cuts that into. */
export interface GoldenTokens {
  readonly text: string;
  readonly normalised: string;
  readonly ids: readonly number[];
}

/** A line of our own and the probability of every label, from the model in floating point. */
export interface GoldenProbabilities {
  readonly language: string;
  readonly text: string;
  readonly probabilities: readonly number[];
}

const REGENERATE = 'is older than models/text: run models/training/golden.py';

function read(name: string) {
  return JSON.parse(readFileSync(new URL(`golden/${name}`, import.meta.url), 'utf8'));
}

/** @throws Error when the tokenizer has changed since the file was written */
export function goldenTokens(): readonly GoldenTokens[] {
  const { tokenizer, rows } = read('golden-tokens.json');
  if (tokenizer !== TEXT_MANIFEST.files.tokenizer.sha256) throw new Error(`golden-tokens.json ${REGENERATE}`);
  return rows.map(([text, normalised, ids]: [string, string | 0, number[]]) => ({
    text,
    normalised: normalised === 0 ? text : normalised,
    ids,
  }));
}

/** @throws Error when the model or the lines have changed since the file was written */
export function goldenProbabilities(): readonly GoldenProbabilities[] {
  const { model, labels, rows } = read('golden-probabilities.json');
  if (model !== TEXT_MANIFEST.files.model.sha256 || String(labels) !== String(TEXT_MANIFEST.labels)) {
    throw new Error(`golden-probabilities.json ${REGENERATE}`);
  }
  const lines = new Map<string, string[]>();
  return rows.map(([language, line, hash, probabilities]: [string, number, string, number[]]) => {
    if (!lines.has(language)) lines.set(language, curriculum(language));
    const { text } = JSON.parse(lines.get(language)?.[line - 1] ?? '{"text":""}');
    const found = createHash('sha256').update(text).digest('hex').slice(0, 8);
    if (found !== hash) throw new Error(`lines-${language}.jsonl has changed: run models/training/golden.py`);
    return { language, text, probabilities };
  });
}

function curriculum(language: string): string[] {
  const url = new URL(`../../models/training/curriculum/lines-${language}.jsonl`, import.meta.url);
  return readFileSync(url, 'utf8').split('\n');
}
