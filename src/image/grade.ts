import type { Severity } from '../signals/index.js';
import type { FirstLook, ImageKind } from './labels.js';
import type { ImageGrading, KindGrading } from './manifest.js';

/** What the networks' numbers come to. */
export interface ImageGrade {
  /** Probability that the picture is sexual, 0 to 1; conservative, see `models/image/MODEL_CARD.md`. */
  readonly probability: number;
  /** The detector's own grade; policy makes a severity of it. */
  readonly level: Severity;
  /** Photograph or drawing. */
  readonly kind: ImageKind;
}

/** Keeps odds finite. */
const EPSILON = 1e-6;

function logOdds(probability: number): number {
  const inside = Math.min(1 - EPSILON, Math.max(EPSILON, probability));
  return Math.log(inside / (1 - inside));
}

function fromLogOdds(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** How much speaks for anything sexual: everything the first look does not call harmless. */
export function suspicion(first: FirstLook): number {
  return first.hentai + first.porn + first.sexy;
}

/** Whether the first look alone settles it; else the second network is asked. */
export function needsSecondOpinion(first: FirstLook, grading: ImageGrading): boolean {
  return suspicion(first) >= grading.askSecondAt;
}

/** Whichever the first look believes more of. */
export function kindOf(first: FirstLook): ImageKind {
  return first.drawing + first.hentai > first.neutral + first.porn + first.sexy ? 'drawing' : 'photo';
}

function levelOf(probability: number, first: FirstLook, second: number | null, rules: KindGrading): Severity {
  if (probability < rules.low) return 'none';
  if (probability < rules.medium) return 'low';
  const sure = second !== null && second >= rules.agreement;
  const explicit = (first.hentai + first.porn) / suspicion(first) >= rules.explicitShare;
  if (!explicit && !sure) return 'low';
  const agreed = explicit && sure && suspicion(first) >= rules.agreement;
  return probability >= rules.high && agreed ? 'high' : 'medium';
}

/**
 * Grades one look at one picture.
 *
 * The two networks are asked about the same pixels, so their errors are related and multiplying their odds would
 * claim too much. Their log-odds are averaged instead, and the prior is shifted down from the training sets, where
 * sexual pictures are about half, to a child's chat, where they are rare.
 *
 * @param first the first network's answer
 * @param second the second network's probability that the picture is explicit; `null` when it was not asked or is
 * not there, which never gives `high`
 */
export function gradeImage(first: FirstLook, second: number | null, grading: ImageGrading): ImageGrade {
  const kind = kindOf(first);
  const rules = grading[kind];
  const alone = logOdds(suspicion(first));
  const evidence =
    second === null ? alone : rules.firstWeight * alone + (1 - rules.firstWeight) * logOdds(second);
  const probability = fromLogOdds(evidence + Math.log(grading.priorOdds));
  return { probability, level: levelOf(probability, first, second, rules), kind };
}
