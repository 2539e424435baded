import { CATEGORIES, type Category } from '../../src/signals/index.js';
import { allDevLines, type CurriculumLine } from './curriculum.js';

/** A text with what is known about it. */
export interface Example {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  /** Name of the corpus; `curriculum` for our own lines. */
  readonly source: string;
  /** Whether a category applies; a category that is missing is not known. */
  readonly truth: Readonly<Partial<Record<Category, boolean>>>;
  /** Whether somebody is attacked, in whatever way; missing when not known. */
  readonly attack?: boolean;
  /** Only of our own lines. */
  readonly line?: CurriculumLine;
  /** Characters that annotators marked, as JSON; cut off in some rows. */
  readonly spans?: string;
}

/** What attacks somebody. */
export const ATTACKS: readonly Category[] = ['bullying', 'hate', 'threat'];

/** The category behind a label of the curriculum. */
function categoryOf(label: string): string {
  return label.startsWith('personal-info') ? 'personal-info' : label;
}

/** Our own lines: what they do not name does not apply. */
export function exampleOf(line: CurriculumLine): Example {
  const named = new Set(line.y.map(categoryOf));
  const truth = Object.fromEntries(CATEGORIES.map((category) => [category, named.has(category)]));
  const attack = ATTACKS.some((category) => named.has(category));
  return { text: line.text, lang: line.lang, source: 'curriculum', truth, attack, line };
}

/** The held-out lines of the curriculum. */
export function curriculumExamples(): Example[] {
  return allDevLines().map(exampleOf);
}
