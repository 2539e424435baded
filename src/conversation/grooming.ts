import {
  GROOMING_STAGES,
  type GroomingStage,
  LEVELS,
  type Relationship,
  type Severity,
} from '../signals/index.js';
import { type Bounds, step } from './hysteresis.js';
import type { ConversationManifest } from './manifest.js';
import { left, type Mark, withMark } from './marks.js';
import { TUNING } from './tuning.js';

/** A turn that carried a stage. */
export interface StageMark extends Mark {
  /** Number of the author. */
  readonly author: number;
}

/** What the decision on grooming remembers. */
export interface GroomingState {
  /** The model's risk after the last turn. */
  readonly risk: number;
  /** The level after the last turn. */
  readonly level: Severity;
  /** Turn at which the level last rose to `medium` or `high`; -1 when it never did. */
  readonly raised: number;
  /** For each stage, the turns that carried it. */
  readonly stages: readonly (readonly StageMark[])[];
}

/** Before the first turn. */
export const NO_GROOMING: GroomingState = {
  risk: 0,
  level: 'none',
  raised: -1,
  stages: GROOMING_STAGES.map(() => []),
};

/** A turn as the conversation model sees it. */
export interface JudgedTurn {
  /** Index of the turn. */
  readonly turn: number;
  /** Number of the author; 0 is the child, whose own turns carry no stage. */
  readonly author: number;
  /** True when it was said to somebody else than the child. */
  readonly observed: boolean;
  /** Risk after this turn. */
  readonly risk: number;
  /** Probability of each stage on this turn. */
  readonly stages: readonly number[];
}

/** Evidence that is not worn out. */
export interface Standing {
  /** Different stages of the author with most of them. */
  readonly different: number;
  /** Coercion, or a request for an image together with secrecy. */
  readonly decisive: boolean;
  /** Coercion alone: no trust lowers it. */
  readonly coercion: boolean;
  /** The newest turn that carried a stage; -1 when there is none. */
  readonly newest: number;
}

const at = (stage: GroomingStage) => GROOMING_STAGES.indexOf(stage);

/** A mark that still counts. */
export function isAlive(mark: Mark, now: number): boolean {
  const { halfLife, alive } = TUNING.grooming;
  return mark.probability * left(mark, now, halfLife) >= alive;
}

/** Weighs the stages that were seen, author by author: signs of several people are no pattern of one. */
export function standingOf(stages: GroomingState['stages'], now: number): Standing {
  const byAuthor = new Map<number, Set<number>>();
  let newest = -1;
  for (const [stage, marks] of stages.entries()) {
    for (const mark of marks) {
      if (!isAlive(mark, now)) continue;
      const seen = byAuthor.get(mark.author) ?? new Set();
      byAuthor.set(mark.author, seen.add(stage));
      newest = Math.max(newest, mark.turn);
    }
  }
  const all = [...byAuthor.values()];
  const coercion = all.some((seen) => seen.has(at('coercion')));
  const decisive = coercion || all.some((seen) => seen.has(at('image-request')) && seen.has(at('secrecy')));
  return { different: Math.max(0, ...all.map(({ size }) => size)), decisive, coercion, newest };
}

/** Thresholds of the risk for a contact: a stranger's are the model's own. */
export function boundsFor(
  thresholds: ConversationManifest['thresholds']['risk'],
  contact: Relationship,
): Bounds {
  const { shift, exit } = TUNING.grooming;
  const moved = (by: number) =>
    Object.fromEntries(LEVELS.map((level) => [level, logistic(logit(thresholds[level]) + by)]));
  return {
    enter: moved(shift[contact]) as Bounds['enter'],
    exit: moved(shift[contact] - exit) as Bounds['exit'],
  };
}

/** From one turn to the next. Pure; its state is numbers and levels only. */
export function judge(
  before: GroomingState,
  turn: JudgedTurn,
  thresholds: ConversationManifest['thresholds'],
  contact: Relationship,
): GroomingState {
  const stages = turn.author === 0 ? before.stages : marked(before.stages, turn, thresholds.stage);
  const { different, decisive, coercion, newest } = standingOf(stages, turn.turn);
  const bounds = boundsFor(thresholds.risk, coercion ? 'unknown' : contact);
  const enough = decisive || different >= TUNING.grooming.stages[contact];
  // What has risen once rises again only on something new: risk that creeps up is no evidence.
  const renewed = newest > before.raised;
  const most = enough && renewed ? 'high' : 'low';
  const level = step(turn.risk, before.level, bounds, most);
  const rose = LEVELS.indexOf(level as 'low') > Math.max(0, LEVELS.indexOf(before.level as 'low'));
  return { risk: turn.risk, level, raised: rose ? turn.turn : before.raised, stages };
}

function marked(
  stages: GroomingState['stages'],
  { turn, author, observed, stages: probabilities }: JudgedTurn,
  thresholds: readonly number[],
): GroomingState['stages'] {
  return stages.map((marks, stage) => {
    const probability = probabilities[stage] ?? 0;
    if (probability < (thresholds[stage] ?? 1)) return marks;
    return withMark(marks, { turn, author, observed, probability, level: 'medium' });
  });
}

function logit(p: number): number {
  return Math.log(p / (1 - p));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
