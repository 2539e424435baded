import type { TextEmbedding } from '../text/embedding.js';
import type { ToldAll } from './alerts.js';
import { ALONE, type Authors } from './authors.js';
import { type Flow, STILL } from './cues.js';
import { type GroomingState, NO_GROOMING } from './grooming.js';
import type { Levels } from './patterns.js';

/** All that is remembered of a chat. Bounded, however long it lasts; no text. */
export interface ConversationState {
  /** Turns so far. */
  readonly turns: number;
  readonly flow: Flow;
  /** The model's state; empty before its first step: zeros. */
  readonly network: readonly number[];
  readonly authors: Authors;
  readonly grooming: GroomingState;
  readonly levels: Levels;
  readonly told: ToldAll;
  /** The first turn with grooming at `medium` or more, by policy; -1 when there was none. */
  readonly firstAlertTurn: number;
}

/** Before the first turn. */
export const EMPTY: ConversationState = {
  turns: 0,
  flow: STILL,
  network: [],
  authors: ALONE,
  grooming: NO_GROOMING,
  levels: {},
  told: {},
  firstAlertTurn: -1,
};

/** What the conversation model reads of a turn: pooled, logits, cues. */
export function featuresOf({ pooled, logits }: TextEmbedding, cues: readonly number[]): Float32Array {
  const features = new Float32Array(pooled.length + logits.length + cues.length);
  features.set(pooled);
  features.set(logits, pooled.length);
  features.set(cues, pooled.length + logits.length);
  return features;
}
