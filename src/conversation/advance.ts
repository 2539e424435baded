import type { DecidedResult, Noticed } from '../decision.js';
import type { CheckContext } from '../options.js';
import { restsOnAllowedTerms } from '../policy/terms.js';
import { compareSeverity, GROOMING_STAGES, type GroomingStage } from '../signals/index.js';
import { alertOn } from './alerts.js';
import { type Author, note } from './authors.js';
import { evidenceOf, wordsFor } from './describe.js';
import { judge } from './grooming.js';
import { mergeResult } from './merge.js';
import type { Judgement } from './model.js';
import { findPatterns, levelsOf } from './patterns.js';
import type { ConversationSettings } from './settings.js';
import { riskWithoutModel } from './signs.js';
import type { DecidedPattern, DecidePatterns } from './standing.js';
import type { ConversationState } from './state.js';
import type { ConversationResult, ConversationStanding } from './types.js';

/** All that is known of a turn when the models have spoken. */
export interface SeenTurn {
  /** Who wrote it. */
  readonly author: Author;
  readonly context: CheckContext;
  /** What the message was found to be. */
  readonly noticed: Noticed;
  /** Its own result. */
  readonly result: DecidedResult;
  /** What the conversation model said. */
  readonly judgement: Judgement;
  /** Version of the conversation model. */
  readonly version: string | null;
}

/**
 * From one turn to the next. Pure and of constant cost.
 * @param before the state, in which the author already stands and the cues have moved on
 */
export function advance(
  before: ConversationState,
  turn: SeenTurn,
  settings: ConversationSettings,
  decidePatterns: DecidePatterns,
): { readonly result: ConversationResult; readonly state: ConversationState } {
  const state = withEvidence(before, turn, settings);
  const { authors, grooming } = state;
  const at = before.turns;
  const modelled = turn.judgement.thresholds !== undefined;
  const found = findPatterns({ turn: at, authors, grooming, modelled }, before.levels);
  const patterns = decidePatterns(found, authors);
  const { alert, told } = alertOn(at, patterns, before.told);
  const firstAlertTurn = before.firstAlertTurn < 0 && isAlarming(patterns) ? at : before.firstAlertTurn;
  const spoken = patterns.find(({ pattern }) => pattern === alert?.pattern) ?? patterns[0];
  const signals = patterns.map(({ signal }) => signal);
  const evidence = evidenceOf(grooming, at);
  const conversation: ConversationStanding = {
    severity: signals[0]?.severity ?? 'none',
    signals,
    evidence,
    alert,
    coaching: spoken?.coaching ?? null,
    words: wordsFor(signals, evidence),
    firstAlertTurn: firstAlertTurn < 0 ? null : firstAlertTurn,
  };
  return {
    result: {
      ...mergeResult(withVersion(turn), turn.context.direction, patterns, alert, turn.judgement.gaps),
      turn: at,
      risk: modelled ? grooming.risk : riskWithoutModel(authors, at),
      stages: stagesOf(turn),
      conversation,
    },
    state: { ...state, turns: at + 1, levels: levelsOf(found), told, firstAlertTurn },
  };
}

function withEvidence(
  before: ConversationState,
  { author, context, noticed, judgement: { step, thresholds } }: SeenTurn,
  { contact }: ConversationSettings,
): ConversationState {
  const turn = before.turns;
  const observed = context.direction === 'observed';
  const harms = noticed.signals.filter((each) => !restsOnAllowedTerms(each, noticed.allowed));
  const authors = note(before.authors, author, { turn, observed, harms });
  if (!step || !thresholds) return { ...before, authors };
  const judged = { turn, author: author.number, observed, risk: step.risk, stages: step.stages };
  return {
    ...before,
    authors,
    grooming: judge(before.grooming, judged, thresholds, contact),
    network: Array.from(step.state),
  };
}

function isAlarming(patterns: readonly DecidedPattern[]): boolean {
  return patterns.some(
    ({ signal, severity }) => signal.category === 'grooming' && compareSeverity(severity, 'medium') >= 0,
  );
}

function withVersion({ result, judgement, version }: SeenTurn): DecidedResult {
  if (!judgement.thresholds || version === null) return result;
  const { versions } = result;
  return { ...result, versions: { ...versions, models: { ...versions.models, conversation: version } } };
}

/** The child's own turns carry no stage. */
function stagesOf({ author, judgement }: SeenTurn): Readonly<Record<GroomingStage, number>> {
  const stages = author.number === 0 ? undefined : judgement.step?.stages;
  const entries = GROOMING_STAGES.map((stage, index) => [stage, stages?.[index] ?? 0]);
  return Object.fromEntries(entries) as Record<GroomingStage, number>;
}
