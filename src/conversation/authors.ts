import { type Category, LEVELS, type Level, type Severity } from '../signals/index.js';
import { type Marks, withMark } from './marks.js';
import { TUNING } from './tuning.js';

/** Kinds of evidence that are kept of an author. */
export const KINDS = ['bullying', 'threat', 'sexual', 'self-harm', 'grooming'] as const;

/** One kind of evidence. */
export type Kind = (typeof KINDS)[number];

/** What is kept of one author. */
export interface Author {
  /** Salted hash of the app's id, by which the author is recognised. The child's is empty. */
  readonly key: string;
  /** The app's id, to name in results; unknown after a restart until the author writes again. */
  readonly id?: string;
  /** Counted from 1 as they come, never given twice; the child has 0. */
  readonly number: number;
  /** The newest turns that carried something. */
  readonly marks: Readonly<Record<Kind, Marks>>;
}

/** The child and the others, least recently active first. */
export interface Authors {
  readonly child: Author;
  readonly others: readonly Author[];
  /** Number of the next new one. */
  readonly next: number;
}

/** Nobody but the child. */
export const ALONE: Authors = { child: newAuthor('', 0), others: [], next: 1 };

function newAuthor(key: string, number: number): Author {
  return { key, number, marks: { bullying: [], threat: [], sexual: [], 'self-harm': [], grooming: [] } };
}

/**
 * The author of a turn, moved to the end of the row; a new one may push out the one silent for longest.
 * @param who `null` for the child
 */
export function activate(
  authors: Authors,
  who: { readonly id: string; readonly key: string } | null,
): { readonly author: Author; readonly authors: Authors } {
  if (who === null) return { author: authors.child, authors };
  const known = authors.others.find((each) => each.key === who.key);
  const author = { ...(known ?? newAuthor(who.key, authors.next)), id: who.id };
  const others = [...authors.others.filter((each) => each !== known), author].slice(-TUNING.authors);
  return { author, authors: { ...authors, others, next: known ? authors.next : authors.next + 1 } };
}

/** What a message was found to be, for the patterns. */
export interface Harm {
  readonly category: Category;
  readonly level: Severity;
  readonly probability: number;
}

/** Which evidence a category is; what is hateful to the child hurts as bullying does. */
const KIND_OF: Partial<Readonly<Record<Category, Kind>>> = {
  bullying: 'bullying',
  hate: 'bullying',
  threat: 'threat',
  sexual: 'sexual',
  'self-harm': 'self-harm',
  grooming: 'grooming',
};

/** Notes what a turn's message was found to be, once a kind. */
export function note(
  authors: Authors,
  author: Author,
  {
    turn,
    observed,
    harms,
  }: { readonly turn: number; readonly observed: boolean; readonly harms: readonly Harm[] },
): Authors {
  const marks = { ...author.marks };
  for (const kind of KINDS) {
    const [worst] = harms
      .filter((harm) => KIND_OF[harm.category] === kind && harm.level !== 'none')
      .sort((a, b) => rank(b) - rank(a) || b.probability - a.probability);
    if (!worst) continue;
    const { probability, level } = worst;
    marks[kind] = withMark(marks[kind], { turn, observed, probability, level: level as Level });
  }
  const noted = { ...author, marks };
  if (author.number === 0) return { ...authors, child: noted };
  return { ...authors, others: authors.others.map((each) => (each.number === author.number ? noted : each)) };
}

function rank({ level }: Harm): number {
  return LEVELS.indexOf(level as Level);
}
