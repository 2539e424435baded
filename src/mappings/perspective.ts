import type { Category, CheckResult } from '../signals/index.js';

/** The attributes of Perspective that Nightlight can stand in for. It does not report `PROFANITY`: swearing is no harm. */
export const PERSPECTIVE_ATTRIBUTES = [
  'TOXICITY',
  'SEVERE_TOXICITY',
  'IDENTITY_ATTACK',
  'INSULT',
  'THREAT',
  'SEXUALLY_EXPLICIT',
] as const;

/** One of Perspective's attributes. */
export type PerspectiveAttribute = (typeof PERSPECTIVE_ATTRIBUTES)[number];

/** Which of our categories make up each attribute; the highest probability counts. */
export const PERSPECTIVE_SOURCES: Readonly<Record<PerspectiveAttribute, readonly Category[]>> = {
  TOXICITY: ['bullying', 'hate', 'threat'],
  SEVERE_TOXICITY: ['hate', 'threat'],
  IDENTITY_ATTACK: ['hate'],
  INSULT: ['bullying'],
  THREAT: ['threat'],
  SEXUALLY_EXPLICIT: ['sexual'],
};

/** A number as Perspective writes it. */
export interface PerspectiveScore {
  /** Probability, 0 to 1. */
  readonly value: number;
  /** Always this. */
  readonly type: 'PROBABILITY';
}

/** One attribute's answer. */
export interface PerspectiveAttributeScores {
  /** For the whole text. */
  readonly summaryScore: PerspectiveScore;
  /** For the parts that signals point to. */
  readonly spanScores: readonly {
    /** First UTF-16 code unit. */
    readonly begin: number;
    /** One past the last. */
    readonly end: number;
    /** For this part. */
    readonly score: PerspectiveScore;
  }[];
}

/** An answer in the shape of Perspective's `AnalyzeComment`. */
export interface PerspectiveResponse {
  /** By attribute. */
  readonly attributeScores: Readonly<Record<PerspectiveAttribute, PerspectiveAttributeScores>>;
}

/**
 * A result in the shape of Perspective's `AnalyzeComment`, so that code which reads it keeps working.
 * The numbers come from other models: thresholds chosen for Perspective must be chosen again.
 */
export function toPerspective(result: Pick<CheckResult, 'scores' | 'signals'>): PerspectiveResponse {
  const entries = PERSPECTIVE_ATTRIBUTES.map(
    (attribute) => [attribute, scoresOf(attribute, result)] as const,
  );
  return { attributeScores: Object.fromEntries(entries) as PerspectiveResponse['attributeScores'] };
}

function scoresOf(
  attribute: PerspectiveAttribute,
  { scores, signals }: Pick<CheckResult, 'scores' | 'signals'>,
): PerspectiveAttributeScores {
  const sources = PERSPECTIVE_SOURCES[attribute];
  const spanScores = signals
    .filter(({ category }) => sources.includes(category))
    .flatMap(({ spans, probability }) =>
      spans.map(({ start, end }) => ({ begin: start, end, score: scoreOf(probability) })),
    );
  return { summaryScore: scoreOf(Math.max(...sources.map((category) => scores[category]))), spanScores };
}

function scoreOf(value: number): PerspectiveScore {
  return { value, type: 'PROBABILITY' };
}
