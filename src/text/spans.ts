import type { Category, Span } from '../signals/index.js';
import {
  joinSpans,
  markedWords,
  spansOfWords,
  strongestStretch,
  strongestWords,
  type TokenEvidence,
  type Word,
  weightsOf,
  wordsOf,
} from './explain.js';
import type { NormalisedText } from './normalise.js';
import { bestExplanation, without, worthTrying } from './occlude.js';
import type { Tokens } from './tokenise.js';
import type { TextWindow } from './windows.js';

/** What the model's span output was taught: attacks on somebody. Other signals are explained by what adds to them. */
const ATTACKS: ReadonlySet<Category> = new Set<Category>(['bullying', 'hate', 'threat']);

/** A text as the model read it. */
export interface ReadText {
  readonly normalised: NormalisedText;
  readonly tokens: Tokens;
  readonly windows: readonly TextWindow[];
  /** A row of logits for each window. */
  readonly logits: readonly Float32Array[];
  readonly evidence: readonly TokenEvidence[];
  /** Labels of the model. */
  readonly labels: number;
  /** Probability from which on a token counts as marked. */
  readonly spanThreshold: number;
}

/** A signal that wants a reason. */
export interface Explained {
  readonly category: Category;
  /** Its label, as an index. */
  readonly label: number;
  /** The windows in which it was noticed, the likeliest first; at least one unless the text is empty. */
  readonly windows: readonly number[];
}

/** Reads windows once more, with words left out: a row of logits for each. */
export type ReadAgain = (windows: readonly TextWindow[]) => Promise<readonly Float32Array[]>;

/** The sets of words that may be the reason, the most likely first. */
function reasons(
  text: ReadText,
  { category, label }: Explained,
  window: number,
  words: readonly Word[],
): Word[][] {
  const evidence = text.evidence[window] as TokenEvidence;
  const marked = ATTACKS.has(category) ? markedWords(evidence, words, text.spanThreshold) : [];
  const weights = weightsOf(evidence, words, label, text.labels);
  const all = [marked, strongestWords(words, weights), strongestStretch(words, weights)];
  return all.filter((set) => set.length > 0);
}

/**
 * Where each of some signals of a text stands, as spans of the original text.
 *
 * The model says itself which tokens are an attack and what each token adds to a score. Of the sets of words that this
 * names, the one without which the score falls furthest is the reason: the likeliest window of the first signal is read
 * again without them, at most three times. Later signals choose among the same readings.
 */
export async function explain(
  text: ReadText,
  signals: readonly Explained[],
  readAgain: ReadAgain,
): Promise<Span[][]> {
  if (signals.length === 0) return [];
  const wordsIn = text.windows.map((window) => wordsOf(window, text.tokens, text.normalised.text));
  const [gravest] = signals;
  const focus = gravest?.windows[0];
  const window = focus === undefined ? undefined : text.windows[focus];
  let tried: (readonly Word[])[] = [];
  let readings: readonly Float32Array[] = [];
  // A single set that is neither nothing nor everything needs no second reading.
  let only: readonly Word[] | undefined;
  if (gravest && window && focus !== undefined && text.evidence[focus]) {
    const words = wordsIn[focus] as Word[];
    const sets = worthTrying(reasons(text, gravest, focus, words), words.length);
    if (sets.length === 1) only = sets[0];
    else if (sets.length > 1) {
      tried = sets;
      readings = await readAgain(sets.map((set) => without(window, set)));
    }
  }

  return signals.map((signal) => {
    const spans = signal.windows.flatMap((i) => {
      const part = text.windows[i] as TextWindow;
      const words = wordsIn[i] as Word[];
      if (part.last === 0) return [];
      if (!text.evidence[i]) return spansOfWords(words, part, text.tokens, text.normalised);
      const before = (text.logits[i] as Float32Array)[signal.label] as number;
      const falls = readings.map((row) => before - (row[signal.label] as number));
      const best = i === focus ? bestExplanation(tried, falls, words.length) : undefined;
      const chosen = best ?? (i === focus && signal === gravest ? only : undefined);
      // Where no word adds anything by itself, it is the whole of it.
      const [reason = words] = chosen ? [chosen] : reasons(text, signal, i, words);
      return spansOfWords(reason, part, text.tokens, text.normalised);
    });
    return joinSpans(spans);
  });
}
