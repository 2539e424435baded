/** What a turn is besides its words, in the order in which the model reads it. */
export const CUES = ['other', 'same', 'length', 'question', 'age', 'talk', 'asks', 'group'] as const;

/** How the chat has flowed so far: all that the cues remember. */
export interface Flow {
  /** Number of the author of the turn before; {@link NOBODY} before the first one. */
  readonly previous: number;
  /** How much of the talking the others do, lately: 0 to 1. */
  readonly talk: number;
  /** How much of it is the others' asking, lately: 0 to 1. */
  readonly asks: number;
}

/** No author has this number; the child has 0. */
export const NOBODY = -1;

/** Before the first turn. */
export const STILL: Flow = { previous: NOBODY, talk: 0.5, asks: 0 };

/** A turn as the cues see it. */
export interface CueTurn {
  /** Number of the author; 0 is the child. */
  readonly author: number;
  readonly text: string;
  /** Authors so far, the child and this one included. */
  readonly authors: number;
}

const DECAY = 0.9;
const QUESTION = /[?？؟]/;
/** A number from 8 to 19 by itself (no part of a time, a date or a longer number), or a word for years of age. */
const AGE = /(?<![\p{Nd}.,:])(?:[89]|1\p{Nd})(?![\p{Nd}.,:]*\p{Nd})|[岁歲]/u;

/** The eight numbers of a turn, and the flow after it. Twin: models/training/cues.py. */
export function cuesOf(
  flow: Flow,
  { author, text, authors }: CueTurn,
): { readonly cues: readonly number[]; readonly flow: Flow } {
  const other = author === 0 ? 0 : 1;
  const question = QUESTION.test(text) ? 1 : 0;
  const next: Flow = {
    previous: author,
    talk: DECAY * flow.talk + (1 - DECAY) * other,
    asks: DECAY * flow.asks + (1 - DECAY) * other * question,
  };
  const cues = [
    other,
    author === flow.previous ? 1 : 0,
    Math.log1p(text.trim().length) / 5,
    question,
    AGE.test(text) ? 1 : 0,
    next.talk,
    next.asks,
    Math.max(0, Math.log(authors) - Math.log(2)),
  ];
  return { cues, flow: next };
}
