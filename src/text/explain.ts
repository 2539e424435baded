import type { Span } from '../signals/index.js';
import type { NormalisedText } from './normalise.js';
import type { Tokens } from './tokenise.js';
import type { TextWindow } from './windows.js';

/** What the model says about the tokens of one window, its two markers included. */
export interface TokenEvidence {
  /** For each token a logit: is it what makes a text an attack. */
  readonly marks: Float32Array;
  /** For each token what it adds to the logit of every label: tokens x labels. */
  readonly parts: Float32Array;
}

/** A word, or where a language writes none a single piece: what a span is made of. */
export interface Word {
  /** First token of the window, 0-based, markers not counted. */
  readonly first: number;
  /** One past the last token. */
  readonly last: number;
}

/** A word counts when it adds at least this share of what the strongest word adds. */
const SHARE_OF_STRONGEST = 0.5;

/** A word belongs to a stretch when it adds more than this many times the mean. */
const USUAL = 1.5;

/** The words whose tokens the model marks as the attack; empty where it marks none. */
export function markedWords(evidence: TokenEvidence, words: readonly Word[], threshold: number): Word[] {
  const lowest = Math.log(threshold / (1 - threshold));
  return words.filter(({ first, last }) => {
    for (let i = first; i < last; i++) if ((evidence.marks[i + 1] as number) >= lowest) return true;
    return false;
  });
}

/** What each word adds to the logit of one label. */
export function weightsOf(
  { parts }: TokenEvidence,
  words: readonly Word[],
  label: number,
  labels: number,
): number[] {
  return words.map(({ first, last }) => {
    let sum = 0;
    for (let i = first; i < last; i++) sum += parts[(i + 1) * labels + label] as number;
    return sum;
  });
}

/** The words that stand together and add most, beyond what words of the window add anyway. */
export function strongestStretch(words: readonly Word[], weights: readonly number[]): Word[] {
  const usual = (weights.reduce((a, b) => a + b, 0) / weights.length) * USUAL;
  let best = { sum: 0, from: 0, to: 0 };
  let open = { sum: 0, from: 0 };
  for (const [i, weight] of weights.entries()) {
    open = { sum: open.sum + weight - usual, from: open.from };
    if (open.sum <= 0) open = { sum: 0, from: i + 1 };
    else if (open.sum > best.sum) best = { ...open, to: i + 1 };
  }
  return words.slice(best.from, best.to);
}

/** The words that add most: the strongest and those at least half as strong. */
export function strongestWords(words: readonly Word[], weights: readonly number[]): Word[] {
  const strongest = Math.max(...weights);
  return words.filter((_, i) => (weights[i] as number) >= Math.max(strongest * SHARE_OF_STRONGEST, 1e-6));
}

/**
 * Cuts the tokens of a window into words: a new one begins after a space, and at every piece without letters joined. A
 * piece that is nothing but a space belongs to the word after it.
 */
export function wordsOf(window: TextWindow, tokens: Tokens, text: string): Word[] {
  const words: { first: number; last: number }[] = [];
  let spaces = 0;
  for (let token = window.first; token < window.last; token++) {
    const at = token - window.first;
    const start = tokens.starts[token] as number;
    if (start === tokens.ends[token]) {
      spaces += 1;
      continue;
    }
    const before = text.charAt(start - 1);
    const joined =
      words.length > 0 &&
      spaces === 0 &&
      before !== '' &&
      before !== ' ' &&
      !UNSPACED.test(before + text.charAt(start));
    const open = words.at(-1);
    if (joined && open) open.last = at + 1;
    else words.push({ first: at - spaces, last: at + 1 });
    spaces = 0;
  }
  return words;
}

/** Scripts that write words without spaces between them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Spans of the original text that these words cover, neighbours joined. */
export function spansOfWords(
  words: readonly Word[],
  window: TextWindow,
  tokens: Tokens,
  normalised: NormalisedText,
): Span[] {
  const out: { start: number; end: number; lastWord: number }[] = [];
  for (const { first, last } of words) {
    const from = normalised.starts[tokens.starts[window.first + first] as number];
    const to = normalised.ends[(tokens.ends[window.first + last - 1] as number) - 1];
    if (from === undefined || to === undefined) continue;
    const open = out.at(-1);
    if (open && open.lastWord === first) {
      open.end = to;
      open.lastWord = last;
    } else {
      out.push({ start: from, end: to, lastWord: last });
    }
  }
  return out.map(({ start, end }) => ({ start, end }));
}

/** Spans of several windows in order, overlapping ones joined. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const open = out.at(-1);
    if (open && start <= open.end) open.end = Math.max(open.end, end);
    else out.push({ start, end });
  }
  return out;
}
