import type { DecidedResult } from '../decision.js';
import type { AgeBand, Coaching, GroomingStage, Relationship, Severity, Signal } from '../signals/index.js';
import type { ConversationAlert } from './alerts.js';
import type { ConversationPattern } from './patterns.js';
import type { ConversationSnapshot } from './snapshot.js';

/** How to follow a conversation. */
export interface ConversationOptions {
  /**
   * How well the child knows the other side; `unknown` when left out. In a group, the one known least. More trust
   * takes more evidence, but never silences coercion.
   */
  readonly contact?: Relationship;
  /** The author id of the child; when left out, `self` and `child` are the child. */
  readonly self?: string;
  /** The child's age band; the one of `createNightlight` when left out. */
  readonly ageBand?: AgeBand;
  /** What an earlier `snapshot()` gave, to go on from there. */
  readonly snapshot?: ConversationSnapshot;
  /**
   * Whether snapshots keep the app's ids of authors; otherwise they hold salted hashes, by which authors are recognised
   * when they write again and named in results only from then on. A hash is a pseudonym: who knows the ids can try them.
   */
  readonly rememberAuthors?: boolean;
}

/** One message of a conversation. */
export interface ConversationTurn {
  /** The app's id of who wrote it. */
  readonly author: string;
  /** The message; may be empty. */
  readonly text: string;
  /**
   * When it was written, in milliseconds or as ISO 8601. Not used: the order of `add` counts, as clocks of other
   * people's devices may run backwards.
   */
  readonly time?: number | string;
  /** In a group, whom it is meant for, where the app knows: a reply or a mention. Taken to be the child when left out. */
  readonly to?: string;
}

/** A pattern over turns, as a signal. */
export interface ConversationSignal extends Signal {
  /** What has been noticed over the turns. */
  readonly pattern: ConversationPattern;
  /** Indices of the turns that carried it, the newest ones, counted from 0. */
  readonly turns: readonly number[];
  /** The app's ids of the authors it is about, as far as they are known. A possibility, never a verdict on them. */
  readonly authors?: readonly string[];
}

/** A turn that carried a sign of grooming. */
export interface StageEvidence {
  /** The sign. */
  readonly stage: GroomingStage;
  /** Index of the turn, counted from 0. */
  readonly turn: number;
  /** Calibrated probability that it carried it. */
  readonly probability: number;
}

/** How the conversation stands after a turn. */
export interface ConversationStanding {
  /** The gravest severity among its signals, or `none`. */
  readonly severity: Severity;
  /** Patterns over turns, gravest first. */
  readonly signals: readonly ConversationSignal[];
  /** Turns that carried signs of grooming and are not too long ago, in order. */
  readonly evidence: readonly StageEvidence[];
  /** On the turn where there is something new to tell the child; `null` on all others. */
  readonly alert: ConversationAlert | null;
  /** Words for the child about the gravest pattern, or about the alert's; `null` when there is none. */
  readonly coaching: Coaching | null;
  /** For developers, one line a pattern: what, how sure, which stages, which turns. No text of the chat. */
  readonly words: readonly string[];
  /** Index of the first turn at which grooming was `medium` or more; `null` when there was none. */
  readonly firstAlertTurn: number | null;
}

/**
 * What a turn returns: the result of its message, and how the conversation stands after it. `signals` and `severity`
 * hold both; `quiet` is true when the child has been told before. `scores` are the message's own.
 */
export interface ConversationResult extends DecidedResult {
  /** Index of the turn, counted from 0. */
  readonly turn: number;
  /** Probability of grooming over the conversation so far, 0 to 1; rises and falls. */
  readonly risk: number;
  /** Probability of each sign on this turn; all 0 on turns of the child. */
  readonly stages: Readonly<Record<GroomingStage, number>>;
  /** The conversation as a whole. */
  readonly conversation: ConversationStanding;
}

/** Follows one chat, turn by turn, at a constant cost. It keeps numbers, never texts. */
export interface Conversation {
  /**
   * Looks at the next message. May be called again before the last call is done: the order of calls is the order of
   * turns. A call that fails or is aborted leaves no trace, as if it had never been made.
   * @throws NightlightError `invalid-input`, `aborted`, `inference-failed`, `model-corrupt`, `disposed`
   */
  add(turn: ConversationTurn, options?: { readonly signal?: AbortSignal }): Promise<ConversationResult>;
  /** What is remembered after the last turn that is done. */
  snapshot(): ConversationSnapshot;
  /** Forgets everything, after the turns that were added before. */
  reset(): Promise<void>;
  /** Forgets everything; turns that are not done, and later ones, reject with `disposed`. Idempotent. */
  close(): void;
}
