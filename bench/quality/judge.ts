import type { Nightlight, TextResult } from '../../src/nightlight.js';
import {
  CATEGORIES,
  type Category,
  compareSeverity,
  type Level,
  maxSeverity,
  type Scores,
  type Severity,
  type Span,
} from '../../src/signals/index.js';
import { ATTACKS, type Example } from './example.js';

/** What the product says of a text, for a child of 10 to 12 and a sender it does not know. */
export interface Judgement {
  /** Calibrated probabilities. */
  readonly scores: Scores;
  /** The graver severity of a category in the two directions: the model's own grade, untouched by the policy. */
  readonly grades: Readonly<Record<Category, Severity>>;
  /** Severity of the message when it comes to the child. */
  readonly incoming: Severity;
  /** Severity of the message when the child writes it. */
  readonly outgoing: Severity;
  /** Where an attack was noticed; overlapping parts once each. */
  readonly spans: readonly Span[];
  /** Whether the model could read it. */
  readonly covered: boolean;
}

/** A text, what is known about it and what the product says. */
export interface Judged {
  readonly example: Example;
  readonly said: Judgement;
}

/** Judges one text. */
export async function judge(nightlight: Nightlight, text: string): Promise<Judgement> {
  const incoming = await nightlight.checkText(text, { direction: 'incoming' });
  const outgoing = await nightlight.checkText(text, { direction: 'outgoing' });
  const grade = (category: Category) => maxSeverity(gradeOf(incoming, category), gradeOf(outgoing, category));
  return {
    scores: incoming.scores,
    grades: Object.fromEntries(CATEGORIES.map((c) => [c, grade(c)])) as Record<Category, Severity>,
    incoming: incoming.severity,
    outgoing: outgoing.severity,
    spans: incoming.signals
      .filter(({ category }) => ATTACKS.includes(category))
      .flatMap(({ spans }) => spans),
    covered: incoming.status === 'full',
  };
}

function gradeOf({ signals }: TextResult, category: Category): Severity {
  return signals
    .filter((signal) => signal.category === category)
    .reduce<Severity>((gravest, { severity }) => maxSeverity(gravest, severity), 'none');
}

/** Judges many texts, one after the other: the model works on one at a time as it does in an app. */
export async function judgeAll(
  nightlight: Nightlight,
  examples: readonly Example[],
  onDone: (done: number) => void,
): Promise<Judged[]> {
  const out: Judged[] = [];
  for (const example of examples) {
    out.push({ example, said: await judge(nightlight, example.text) });
    onDone(out.length);
  }
  return out;
}

/** Whether anything was noticed at a level or more, in the worse of the two directions. */
export function reaches(level: Level, { incoming, outgoing }: Judgement): boolean {
  return compareSeverity(maxSeverity(incoming, outgoing), level) >= 0;
}

/** The likeliest of some categories. */
export function highest({ scores }: Judgement, categories: readonly Category[] = CATEGORIES): number {
  return Math.max(...categories.map((category) => scores[category]));
}
