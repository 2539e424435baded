import { NightlightError, type NightlightErrorCode, type PartialReason } from '../signals/index.js';
import type { TextEmbedding } from '../text/index.js';
import type { ConversationNetwork, NetworkStep } from './network.js';
import { featuresOf } from './state.js';

/** What the conversation model said about a turn, or why it said nothing. */
export interface Judgement {
  /** Absent when it failed, and for a turn without words: its state then stays as it was. */
  readonly step?: NetworkStep;
  /** Present when there is a model. */
  readonly thresholds?: ConversationNetwork['thresholds'];
  /** What is missing from the answer. */
  readonly gaps: readonly PartialReason[];
}

/** Runs the model on a turn; loads it on the first one. @throws NightlightError `model-corrupt`, `disposed`, `aborted` */
export type ModelRunner = (
  text: string,
  embedding: TextEmbedding | undefined,
  cues: readonly number[],
  state: readonly number[],
) => Promise<Judgement>;

const MISSING: PartialReason = {
  code: 'conversation-model-missing',
  message: 'there is no conversation model: only single messages and their repetition were judged',
};

const FAILED: PartialReason = {
  code: 'conversation-model-failed',
  message: 'the conversation model failed on this turn: it was judged without it',
};

/** White space and what cannot be seen. */
const WORDLESS = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}]*$/u;

/** Without the file, or a machine that can run it, single messages can still be judged; anything else is a fault. */
const TOLERATED: readonly NightlightErrorCode[] = ['model-missing', 'model-load-failed'];
/** A turn that failed may be followed by one that does not. */
const PASSING: readonly NightlightErrorCode[] = ['inference-failed', 'worker-failed'];

/** @param start loads the model */
export function createModelRunner(start: () => Promise<ConversationNetwork>): ModelRunner {
  let loading: Promise<ConversationNetwork> | undefined;

  async function load(): Promise<ConversationNetwork | undefined> {
    try {
      loading ??= start();
      return await loading;
    } catch (error) {
      if (hasCode(error, TOLERATED)) return undefined;
      // Such as a worker that died: the next turn tries again.
      loading = undefined;
      throw error;
    }
  }

  return async (text, embedding, cues, state) => {
    const network = await load();
    if (!network) return { gaps: [MISSING] };
    const { thresholds, size } = network;
    // Nothing was said: the network has never seen that, and what stood before still stands.
    if (WORDLESS.test(text)) return { thresholds, gaps: [] };
    if (!embedding) return { thresholds, gaps: [FAILED] };
    const before = state.length > 0 ? Float32Array.from(state) : new Float32Array(size);
    try {
      return { step: await network.step(featuresOf(embedding, cues), before), thresholds, gaps: [] };
    } catch (error) {
      if (hasCode(error, PASSING)) return { thresholds, gaps: [FAILED] };
      throw error;
    }
  };
}

function hasCode(error: unknown, codes: readonly NightlightErrorCode[]): boolean {
  return error instanceof NightlightError && codes.includes(error.code);
}
