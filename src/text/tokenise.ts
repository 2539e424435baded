import { Tokenizer } from '@huggingface/tokenizers';

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

/** Nobody types words this long; cutting them keeps the lattice of an unbroken megabyte small. */
const LONGEST_WORD = 500;

/** Reads a tokenizer.json of the unigram kind. */
export function createTokenise(tokenizerJson: string): Tokenise {
  const tokenizer = new Tokenizer(JSON.parse(tokenizerJson), {});

  return (text, limit) => {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    let at = 0;
    for (const word of words(text)) {
      if (ids.length >= limit) return { ids, starts, ends, complete: false };
      const encoded = tokenizer.encode(word.text, { add_special_tokens: false });
      // The pieces concatenated are the word behind one marker for the space before it.
      at = word.start - 1;
      for (const [i, piece] of encoded.tokens.entries()) {
        const id = encoded.ids[i] ?? UNKNOWN;
        ids.push(id > END ? id : UNKNOWN);
        starts.push(Math.max(at, word.start));
        at += piece.length;
        ends.push(at);
      }
    }
    return { ids, starts, ends, complete: true };
  };
}

/** The words of a text with single spaces, each with the code unit it starts at. */
function* words(text: string): Generator<{ text: string; start: number }> {
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    for (let from = start; from < end; ) {
      let to = Math.min(end, from + LONGEST_WORD);
      // Never between the halves of a surrogate pair.
      if (to < end && text.charCodeAt(to) >= 0xdc00 && text.charCodeAt(to) <= 0xdfff) to--;
      yield { text: text.slice(from, to), start: from };
      from = to;
    }
    start = end + 1;
  }
}
