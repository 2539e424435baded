import { ENGLISH } from '../../src/coaching/index.js';
import { type ConversationParts, createConversation } from '../../src/conversation/conversation.js';
import { CUES } from '../../src/conversation/cues.js';
import type { ConversationManifest, ConversationNetwork } from '../../src/conversation/index.js';
import { resolveConversation } from '../../src/conversation/settings.js';
import type { ConversationOptions } from '../../src/conversation/types.js';
import { decideResult, type GradedSignal } from '../../src/decision.js';
import { STANDARD } from '../../src/policy/index.js';
import type { ModelSession } from '../../src/runtime/session.js';
import { CATEGORIES, GROOMING_STAGES, type Scores } from '../../src/signals/index.js';
import { TEXT_MANIFEST } from '../../src/text/index.js';

/** Thresholds that are easy to reckon with. */
export const THRESHOLDS = {
  stage: GROOMING_STAGES.map(() => 0.5),
  risk: { low: 0.3, medium: 0.6, high: 0.85 },
} as const;

/** A manifest that fits the shipped text model. */
export const MANIFEST: ConversationManifest = {
  version: '9.9.9',
  files: { model: { path: 'conversation/model.onnx', bytes: 1, sha256: '' } },
  textModel: TEXT_MANIFEST.version,
  state: 2,
  labels: TEXT_MANIFEST.labels,
  stages: GROOMING_STAGES,
  cues: CUES,
  calibration: {
    stages: GROOMING_STAGES.map(() => ({ slope: 1, offset: 0 })),
    risk: { slope: 2, offset: 1 },
  },
  thresholds: THRESHOLDS,
};

/** A session that answers with these outputs and keeps what it was asked. */
export function sessionOf(outputs: Readonly<Record<string, readonly number[]>>) {
  const asked: Readonly<Record<string, { data: ArrayLike<unknown>; dims: readonly number[] }>>[] = [];
  const session: ModelSession = {
    engine: 'wasm',
    async run(feeds) {
      asked.push(feeds);
      const entries = Object.entries(outputs).map(([name, values]) => [
        name,
        { data: Float32Array.from(values), dims: [1, values.length] },
      ]);
      return Object.fromEntries(entries);
    },
    dispose: async () => undefined,
  };
  return { session, asked };
}

/** A text is the JSON of what it is to be taken for, for example `{"bullying":0.8,"risk":0.7,"secrecy":0.9}`. */
export function say(found: Readonly<Record<string, number>>): string {
  return JSON.stringify(found);
}

const levelOf = (p: number) => (p >= 0.9 ? 'high' : p >= 0.7 ? 'medium' : p >= 0.3 ? 'low' : 'none');

/** Reads `say`: text signals by category name, stages by stage name, and the risk, kept when left out. */
const NETWORK: ConversationNetwork = {
  size: 2,
  thresholds: THRESHOLDS,
  async step(features, [risk = 0, steps = 0]) {
    const said = features[GROOMING_STAGES.length] as number;
    const next = said < 0 ? risk : said;
    return {
      stages: Array.from(features.subarray(0, GROOMING_STAGES.length)),
      risk: Math.fround(next),
      state: Float32Array.of(next, steps + 1),
    };
  },
};

/** Parts of a conversation whose models believe what a text says of itself. */
export function partsWith(changes: Partial<ConversationParts> = {}): ConversationParts {
  const decider = {
    policy: STANDARD,
    catalogue: ENGLISH,
    help: { lines: [] },
    versions: { nightlight: '0', models: { text: 'fake' }, policy: 'standard' },
  };
  return {
    decider,
    ageBand: '10-12',
    async look(text, context) {
      const said: Record<string, number> = text.startsWith('{') ? JSON.parse(text) : {};
      const signals = CATEGORIES.map((category): GradedSignal => {
        const probability = said[category] ?? 0;
        return { category, probability, level: levelOf(probability), spans: [], source: 'text-model' };
      });
      const scores = Object.fromEntries(signals.map((s) => [s.category, s.probability])) as Scores;
      const noticed = { signals, scores, partial: [] };
      const logits = Float32Array.of(...GROOMING_STAGES.map((stage) => said[stage] ?? 0), said.risk ?? -1);
      return {
        noticed,
        result: decideResult(decider, noticed, context),
        embedding: { pooled: new Float32Array(0), logits },
      };
    },
    network: async () => NETWORK,
    models: { text: 'fake', conversation: 'fake' },
    stateSize: NETWORK.size,
    requireAlive: () => undefined,
    ...changes,
  };
}

/** A conversation of such parts. */
export function converse(options?: ConversationOptions, changes?: Partial<ConversationParts>) {
  return createConversation(partsWith(changes), options);
}

/** Settings with defaults. */
export const SETTINGS = resolveConversation({}, '10-12');
