import { besideSurrogates } from './surrogates.js';
import { readUnigram } from './unigram.js';

/** Ids of the markers at the head of the vocabulary (models/training/tokenizer.py). */
export const PAD = 0;
/** A piece that the vocabulary does not hold. */
export const UNKNOWN = 1;
/** Opens every window. */
export const BEGIN = 2;
/** Closes every window. */
export const END = 3;

/** A normalised text cut into vocabulary pieces. */
export interface Tokens {
  /** Vocabulary id of each piece. */
  readonly ids: readonly number[];
  /** First code unit of each piece in the normalised text. */
  readonly starts: readonly number[];
  /** One past the last code unit of each piece in the normalised text. */
  readonly ends: readonly number[];
  /** Whether the whole text was read. */
  readonly complete: boolean;
}

/** Cuts a normalised text into at most `limit` pieces. */
export type Tokenise = (text: string, limit: number) => Tokens;

/** Stands for a space in the vocabulary; one that somebody typed counts as a space, as in the Python package. */
const SPACE = '\u2581';
/** Nobody types words this long; cutting them keeps an unbroken megabyte from one large search. */
const LONGEST_WORD = 500;

/** Reads a tokenizer.json of the unigram kind. */
export function createTokenise(tokenizerJson: string): Tokenise {
  const cut = readUnigram(JSON.parse(tokenizerJson).model.vocab, UNKNOWN);

  return (text, limit) => {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (const word of words(text)) {
      if (ids.length >= limit) return { ids, starts, ends, complete: false };
      // The pieces one after the other are the word behind one marker for the space before it.
      let at = word.start - 1;
      for (const { id, length } of cut(word.text === SPACE ? SPACE : SPACE + word.text)) {
        // A marker that somebody typed out is text.
        ids.push(id > END ? id : UNKNOWN);
        starts.push(Math.max(at, word.start));
        at += length;
        ends.push(at);
      }
    }
    return { ids, starts, ends, complete: true };
  };
}

/** The words of a text, each with the code unit it starts at; a marker on its own where no word follows a space. */
function* words(text: string): Generator<{ text: string; start: number }> {
  for (const { 0: chunk, index } of text.matchAll(/[ \u2581][^ \u2581]*|^[^ \u2581]+/g)) {
    const end = index + chunk.length;
    const start = chunk[0] === ' ' || chunk[0] === SPACE ? index + 1 : index;
    if (start === end) yield { text: SPACE, start };
    for (let from = start; from < end; ) {
      const to = from + LONGEST_WORD < end ? besideSurrogates(text, from + LONGEST_WORD) : end;
      yield { text: text.slice(from, to), start: from };
      from = to;
    }
  }
}
