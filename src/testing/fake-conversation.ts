import { type ConversationNetwork, roomWith } from '../conversation/index.js';
import { GROOMING_STAGES, type GroomingStage } from '../signals/index.js';
import type { TextEmbedding } from '../text/index.js';

/** Probability that the fake model gives to a stage whose marker is in the message. */
export const FAKE_STAGE_PROBABILITY = 0.9;

/** What each turn leaves of the stages before it: after 40 turns it is half. */
const FADE = 2 ** (-1 / 40);

const MARKER = new RegExp(`\\[stage:(${GROOMING_STAGES.join('|')})\\]`, 'g');

/** Stands for a text's embedding: which stages its markers name. */
export function fakeEmbedding(text: string): TextEmbedding {
  const logits = new Float32Array(GROOMING_STAGES.length);
  for (const [, stage] of text.matchAll(MARKER)) logits[GROOMING_STAGES.indexOf(stage as GroomingStage)] = 1;
  return { pooled: new Float32Array(0), logits };
}

/** Remembers which stages were marked by others, fading; the risk follows their number. Always alike. */
const FAKE_NETWORK: ConversationNetwork = {
  size: GROOMING_STAGES.length,
  thresholds: { stage: GROOMING_STAGES.map(() => 0.5), risk: { low: 0.3, medium: 0.6, high: 0.8 } },
  async step(features, state) {
    const marked = Array.from(features.subarray(0, GROOMING_STAGES.length));
    const other = features[GROOMING_STAGES.length] ?? 0;
    const next = state.map((before, stage) => Math.max(before * FADE, (marked[stage] ?? 0) * other));
    const sum = next.reduce((total, value) => total + value, 0);
    return { stages: marked.map((mark) => mark * FAKE_STAGE_PROBABILITY), risk: 1 - 0.5 ** sum, state: next };
  },
};

/** Real conversations with the fake model. */
export const FAKE_ROOM = roomWith({
  network: async () => FAKE_NETWORK,
  models: { text: 'fake', conversation: 'fake' },
  stateSize: FAKE_NETWORK.size,
});
