import { GROOMING_STAGES } from '../signals/index.js';
import { type GroomingState, isAlive } from './grooming.js';
import type { ConversationSignal, StageEvidence } from './types.js';

/** The turns that carried stages and still count, in order. */
export function evidenceOf({ stages }: GroomingState, now: number): readonly StageEvidence[] {
  return stages
    .flatMap((marks, index) =>
      marks
        .filter((mark) => isAlive(mark, now))
        .map(({ turn, probability }) => ({ stage: GROOMING_STAGES[index] as never, turn, probability })),
    )
    .sort((a, b) => a.turn - b.turn);
}

/** Patterns in words for a developer. */
export function wordsFor(
  signals: readonly ConversationSignal[],
  evidence: readonly StageEvidence[],
): readonly string[] {
  return signals.map((signal) => {
    const { pattern, severity, probability, turns, authors } = signal;
    const head = `${pattern}: ${severity}, probability ${probability.toFixed(2)}`;
    if (pattern === 'grooming' && evidence.length) return `${head}; ${stagesIn(evidence)}`;
    const by = authors && authors.length > 1 ? `, ${authors.length} authors` : '';
    return `${head}; ${turns.length === 1 ? 'turn' : 'turns'} ${turns.join(', ')}${by}`;
  });
}

function stagesIn(evidence: readonly StageEvidence[]): string {
  return GROOMING_STAGES.map((stage) => ({ stage, marks: evidence.filter((each) => each.stage === stage) }))
    .filter(({ marks }) => marks.length > 0)
    .map(({ stage, marks }) => {
      const places = marks.map(({ turn, probability }) => `turn ${turn} (${probability.toFixed(2)})`);
      return `${stage} on ${places.join(', ')}`;
    })
    .join('; ');
}
