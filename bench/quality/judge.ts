import type { Nightlight, TextResult } from '../../src/nightlight.js';
import type { TierChoice } from '../../src/options.js';
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
  /** Calibrated probabilities of the text model, asked about what the fast tier lets pass as well. */
  readonly scores: Scores;
  /** The graver severity of a category in the two directions: the model's own grade, untouched by the policy. */
  readonly grades: Grades;
  /** Severity of the message when it comes to the child. */
  readonly incoming: Severity;
  /** Severity of the message when the child writes it. */
  readonly outgoing: Severity;
  /** Where an attack was noticed; overlapping parts once each. */
  readonly spans: readonly Span[];
  /** Whether the model could read it. */
  readonly covered: boolean;
  /** Whether the fast tier let it pass, so that the text model never saw it. */
  readonly stopped: boolean;
  /** Grades of the text model, asked about what stopped as well. */
  readonly full: Grades;
  /** The graver severity of the two directions where the fast tier is all there is. */
  readonly alone: Severity;
}

/** A severity for every category. */
export type Grades = Readonly<Record<Category, Severity>>;

/** A text, what is known about it and what the product says. */
export interface Judged {
  readonly example: Example;
  readonly said: Judgement;
}

/** Judges one text. */
export async function judge(nightlight: Nightlight, text: string): Promise<Judgement> {
  const asProduct = await bothWays(nightlight, text, 'auto');
  const stopped = asProduct.incoming.tier === 'fast';
  const byModel = stopped ? await bothWays(nightlight, text, 'full') : asProduct;
  const byFastTier = await bothWays(nightlight, text, 'fast');
  const { incoming, outgoing } = asProduct;
  return {
    scores: byModel.incoming.scores,
    grades: gradesOf(asProduct),
    incoming: incoming.severity,
    outgoing: outgoing.severity,
    spans: incoming.signals
      .filter(({ category }) => ATTACKS.includes(category))
      .flatMap(({ spans }) => spans),
    covered: incoming.status === 'full',
    stopped,
    full: gradesOf(byModel),
    alone: maxSeverity(byFastTier.incoming.severity, byFastTier.outgoing.severity),
  };
}

interface BothWays {
  readonly incoming: TextResult;
  readonly outgoing: TextResult;
}

async function bothWays(nightlight: Nightlight, text: string, tier: TierChoice): Promise<BothWays> {
  const incoming = await nightlight.checkText(text, { direction: 'incoming', tier });
  const outgoing = await nightlight.checkText(text, { direction: 'outgoing', tier });
  return { incoming, outgoing };
}

function gradesOf({ incoming, outgoing }: BothWays): Grades {
  const graver = (category: Category) =>
    maxSeverity(gradeOf(incoming, category), gradeOf(outgoing, category));
  return Object.fromEntries(CATEGORIES.map((c) => [c, graver(c)])) as Record<Category, Severity>;
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
