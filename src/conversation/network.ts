import type { ModelSession } from '../runtime/session.js';
import { GROOMING_STAGES, NightlightError } from '../signals/index.js';
import { calibrate } from '../text/calibrate.js';
import type { ConversationManifest } from './manifest.js';

/** What the model says after a turn. */
export interface NetworkStep {
  /** Probability of each stage on this turn, in the order of `GROOMING_STAGES`. */
  readonly stages: readonly number[];
  /** Probability of grooming after this turn. */
  readonly risk: number;
  /** What the model remembers: numbers only. */
  readonly state: Float32Array;
}

/** The conversation model: one small step a turn, whatever came before. */
export interface ConversationNetwork {
  /** Where its probabilities begin to count. */
  readonly thresholds: ConversationManifest['thresholds'];
  /** Numbers in its state, zeros at the start. */
  readonly size: number;
  /**
   * @param features of the turn: pooled, logits, cues
   * @param state after the turn before
   * @throws NightlightError `inference-failed`, `disposed`
   */
  step(features: Float32Array, state: Float32Array): Promise<NetworkStep>;
}

/** What the model answers, before calibration. */
export interface RawStep {
  /** One logit a stage. */
  readonly stages: readonly number[];
  /** Logit of the risk. */
  readonly risk: number;
  readonly state: Float32Array;
}

/**
 * Runs one step of the model on raw features.
 * @throws NightlightError `inference-failed`, `disposed`
 */
export async function stepRaw(
  session: ModelSession,
  features: Float32Array,
  state: Float32Array,
): Promise<RawStep> {
  const { stages, risk, next } = await session.run({
    turn: { data: features, dims: [1, features.length] },
    state: { data: state, dims: [1, state.length] },
  });
  return {
    stages: numbers(stages?.data, GROOMING_STAGES.length),
    risk: numbers(risk?.data, 1)[0] as number,
    state: Float32Array.from(numbers(next?.data, state.length)),
  };
}

/** Steps the model in a session. */
export function createNetwork(session: ModelSession, manifest: ConversationManifest): ConversationNetwork {
  const { calibration, thresholds, state: size } = manifest;
  return {
    thresholds,
    size,
    async step(features, state) {
      const raw = await stepRaw(session, features, state);
      return {
        stages: raw.stages.map((logit, i) => calibrate(logit, calibration.stages[i] as never)),
        risk: calibrate(raw.risk, calibration.risk),
        state: raw.state,
      };
    },
  };
}

/** What came out, when it is as many numbers as it should be: one that is none would stay in the state for ever. */
function numbers(data: ArrayLike<unknown> | undefined, count: number): number[] {
  if (data?.length !== count) {
    throw new NightlightError('inference-failed', 'the conversation model answered with an unexpected shape');
  }
  const values = Array.from(data, Number);
  if (values.every(Number.isFinite)) return values;
  throw new NightlightError(
    'inference-failed',
    'the conversation model answered with something else than numbers',
  );
}
