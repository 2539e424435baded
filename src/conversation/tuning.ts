import type { Level } from '../signals/index.js';

/** Where a rising value enters a level. Falling, it leaves again at `exit` times that. */
export type Entry = Readonly<Record<Exclude<Level, 'low'>, number>>;

/**
 * All constants of the decision over turns, in one place. Ages are in turns of the chat, never in time: clocks of other
 * people's devices run backwards, and a chat that rests for a night has not become safer.
 */
export const TUNING = {
  /** Others whose evidence is kept, beside the child; the one silent for longest is forgotten first. */
  authors: 50,
  /** Turns kept for each kind of evidence and author, and for each stage: the newest ones. */
  marks: 8,
  /** What one message adds to a pattern, by the text model's level. */
  weight: { low: 0.5, medium: 1, high: 2 },

  grooming: {
    /** Turns after which evidence of a stage counts half. */
    halfLife: 100,
    /** Evidence below this is worn out: a sure sign lasts 200 turns, a doubtful one 100. */
    alive: 0.25,
    /** Different stages by one author that `medium` or more takes, by how well the child knows the contact. */
    stages: { unknown: 2, known: 2, trusted: 3 },
    /** Added to the entry thresholds of the model's risk, in log-odds: 1 takes .50 to .73. Coercion is exempt. */
    shift: { unknown: 0, known: 0.5, trusted: 1.5 },
    /** Taken from an entry threshold to have the exit, in log-odds: what is left at .70 is entered at .86. */
    exit: 1,
  },

  /** After an alert about one pattern, turns without another about it. The first coercion does not wait. */
  coolDown: 20,

  /** Share of an entry value below which a pattern other than grooming leaves a level. */
  exit: 0.6,

  /** One author is unkind to the same side again and again. */
  repeatedBullying: { halfLife: 60, turns: 3, medium: 2, high: 4 },
  /** Several authors are unkind to one within a few turns; each counts with the gravest message. */
  pileOn: { window: 20, authors: 3, medium: 1.5, high: 4 },
  /** One author threatens again; `rising` is added when the last threat is graver than the one before. */
  repeatedThreats: { halfLife: 60, turns: 2, medium: 1.2, high: 1.8, rising: 0.5 },
  /** A threat by an author who lately sent something sexual, or asked for a picture or a secret. */
  blackmail: { window: 100, threat: 30 },
  /** Somebody writes of self-harm in several turns. */
  danger: { halfLife: 60, turns: 2, medium: 0.8, high: 1.8 },
  /** Without the conversation model: single lines with signs of grooming, of one author. Never more than `medium`. */
  repeatedSigns: { halfLife: 100, turns: 3, medium: 2, high: Number.POSITIVE_INFINITY },
} as const;
