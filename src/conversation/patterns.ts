import { type Category, type Direction, GROOMING_STAGES, type Severity } from '../signals/index.js';
import type { Author, Authors, Kind } from './authors.js';
import { type GroomingState, isAlive, type StageMark } from './grooming.js';
import { type Bounds, step } from './hysteresis.js';
import { type Mark, type Marks, weightOf, within } from './marks.js';
import { type Entry, TUNING } from './tuning.js';

/** Patterns over turns, with what each is a kind of. */
export const PATTERNS = {
  grooming: 'grooming',
  'repeated-bullying': 'bullying',
  'pile-on': 'bullying',
  'repeated-threats': 'threat',
  blackmail: 'threat',
  'danger-self': 'self-harm',
  'danger-other': 'self-harm',
  'repeated-signs': 'grooming',
} as const satisfies Record<string, Category>;

/**
 * A pattern over turns.
 * - `grooming`: signs of it, over the chat
 * - `repeated-bullying`: one author is unkind again and again
 * - `pile-on`: several authors are unkind to one
 * - `repeated-threats`: one author threatens again
 * - `blackmail`: a threat by an author who lately sent something sexual, or asked for a picture or a secret
 * - `danger-self`, `danger-other`: the child, or somebody else, writes of self-harm in several turns
 * - `repeated-signs`: lines with signs of grooming; only while the conversation model is missing
 */
export type ConversationPattern = keyof typeof PATTERNS;

/** Names of all patterns. */
export const PATTERN_NAMES = Object.keys(PATTERNS) as readonly ConversationPattern[];

/** A pattern that stands after a turn. */
export interface Found {
  readonly pattern: ConversationPattern;
  /** Before any policy. */
  readonly level: Exclude<Severity, 'none'>;
  /** The surest evidence's. */
  readonly probability: number;
  /** Turns that carried it, in order. */
  readonly turns: readonly number[];
  /** Numbers of the authors that it is about; empty for the child. */
  readonly authors: readonly number[];
  /** Seen from the child. */
  readonly direction: Direction;
  /** No rule and no trust lowers it. */
  readonly decisive: boolean;
}

/** The level of each pattern after the turn before; left out for `none`. */
export type Levels = Partial<Readonly<Record<ConversationPattern, Severity>>>;

/** All that patterns are looked for in. */
export interface Evidence {
  readonly turn: number;
  readonly authors: Authors;
  readonly grooming: GroomingState;
  /** False while the conversation model is missing. */
  readonly modelled: boolean;
}

/** Finds the patterns that stand. Constant cost: bounded authors, bounded marks. */
export function findPatterns(evidence: Evidence, before: Levels): readonly Found[] {
  const { authors } = evidence;
  return [
    grooming(evidence),
    worst(authors.others.map((author) => again(author, 'bullying', 'repeated-bullying', evidence, before))),
    pileOn(evidence, before),
    worst(authors.others.map((author) => again(author, 'threat', 'repeated-threats', evidence, before))),
    worst(authors.others.map((author) => blackmail(author, evidence))),
    again(authors.child, 'self-harm', 'danger-self', evidence, before),
    worst(authors.others.map((author) => again(author, 'self-harm', 'danger-other', evidence, before))),
    evidence.modelled
      ? undefined
      : worst(authors.others.map((author) => again(author, 'grooming', 'repeated-signs', evidence, before))),
  ].filter((found) => found !== undefined);
}

function grooming({ turn, grooming: { level, risk, stages } }: Evidence): Found | undefined {
  if (level === 'none') return undefined;
  const marks = stages.flat().filter((mark) => isAlive(mark, turn));
  const coercion = stages[GROOMING_STAGES.indexOf('coercion')]?.some((mark) => isAlive(mark, turn)) ?? false;
  const authors = [...new Set(marks.map(({ author }) => author))];
  return { ...found('grooming', level, marks, authors), probability: risk, decisive: coercion };
}

type Repeated = 'repeated-bullying' | 'repeated-threats' | 'danger-self' | 'danger-other' | 'repeated-signs';

const REPEATED: Readonly<
  Record<Repeated, Entry & { readonly halfLife: number; readonly turns: number; readonly rising?: number }>
> = {
  'repeated-bullying': TUNING.repeatedBullying,
  'repeated-threats': TUNING.repeatedThreats,
  'danger-self': TUNING.danger,
  'danger-other': TUNING.danger,
  'repeated-signs': TUNING.repeatedSigns,
};

/** One kind of evidence of one author, several times. */
function again(
  author: Author,
  kind: Kind,
  pattern: Repeated,
  { turn }: Evidence,
  before: Levels,
): Found | undefined {
  const { halfLife, turns, rising = 0, ...entry } = REPEATED[pattern];
  if (author.marks[kind].length < turns) return undefined;
  // What is worn out to an eighth counts no more, not even as a turn.
  const marks = within(author.marks[kind], turn, 3 * halfLife);
  if (marks.length < turns) return undefined;
  const bonus = isRising(marks) ? rising : 0;
  const level = step(weightOf(marks, turn, halfLife) + bonus, before[pattern] ?? 'none', boundsOf(entry));
  return level === 'none' ? undefined : found(pattern, level, marks, [author.number]);
}

function isRising(marks: Marks): boolean {
  const [last, earlier] = [marks.at(-1), marks.at(-2)];
  return !!last && !!earlier && TUNING.weight[last.level] > TUNING.weight[earlier.level];
}

function pileOn({ turn, authors }: Evidence, before: Levels): Found | undefined {
  const { window, authors: least, ...entry } = TUNING.pileOn;
  // Against the child and against somebody else are two stories.
  const sides = [false, true].map((observed) => {
    const marks = authors.others
      .map((author) => ({
        number: author.number,
        marks: within(author.marks.bullying, turn, window).filter((mark) => mark.observed === observed),
      }))
      .filter((each) => each.marks.length > 0);
    if (marks.length < least) return undefined;
    const value = marks.reduce((sum, each) => sum + gravest(each.marks), 0);
    const level = step(value, before['pile-on'] ?? 'none', boundsOf(entry));
    if (level === 'none') return undefined;
    return found(
      'pile-on',
      level,
      marks.flatMap((each) => each.marks),
      marks.map(({ number }) => number),
    );
  });
  return worst(sides);
}

function gravest(marks: Marks): number {
  return Math.max(...marks.map(({ level }) => TUNING.weight[level]));
}

const LEVERS = (['image-request', 'secrecy', 'coercion'] as const).map((stage) =>
  GROOMING_STAGES.indexOf(stage),
);
const COERCION = GROOMING_STAGES.indexOf('coercion');

/** A threat and something to threaten with. */
function blackmail(author: Author, { turn, grooming: { stages } }: Evidence): Found | undefined {
  if (author.marks.threat.length === 0) return undefined;
  const { window, threat } = TUNING.blackmail;
  const threats = within(author.marks.threat, turn, threat).filter(({ level }) => level !== 'low');
  if (threats.length === 0) return undefined;
  const own = (stage: number) =>
    (stages[stage] ?? []).filter((mark: StageMark) => mark.author === author.number && isAlive(mark, turn));
  const sexual = within(author.marks.sexual, turn, window).filter(({ level }) => level !== 'low');
  // What a threat is made with was there before it: one hard sentence is no blackmail by itself.
  const levers: Mark[] = [...sexual, ...LEVERS.flatMap(own)].filter((lever) =>
    threats.some((made) => made.turn > lever.turn),
  );
  if (levers.length === 0) return undefined;
  const sure = own(COERCION).length > 0 || threats.some(({ level }) => level === 'high');
  const level = sure || threats.length > 1 ? 'high' : 'medium';
  return { ...found('blackmail', level, [...threats, ...levers], [author.number]), decisive: true };
}

function found(
  pattern: ConversationPattern,
  level: Found['level'],
  marks: Marks,
  authors: readonly number[],
): Found {
  const turns = [...new Set(marks.map(({ turn }) => turn))].sort((a, b) => a - b);
  const observed = marks.length > 0 && marks.every((mark) => mark.observed);
  const others: Direction = observed ? 'observed' : 'incoming';
  return {
    pattern,
    level,
    probability: Math.max(0, ...marks.map(({ probability }) => probability)),
    turns,
    authors: authors.filter((number) => number !== 0),
    direction: pattern === 'danger-self' ? 'outgoing' : others,
    decisive: false,
  };
}

/** Low is no pattern: a single message says as much. */
function boundsOf({ medium, high }: Entry): Bounds {
  const enter = { low: medium, medium, high };
  const exit = { low: medium * TUNING.exit, medium: medium * TUNING.exit, high: high * TUNING.exit };
  return { enter, exit };
}

function worst(all: readonly (Found | undefined)[]): Found | undefined {
  return all
    .filter((each) => each !== undefined)
    .sort((a, b) => TUNING.weight[b.level] - TUNING.weight[a.level] || b.probability - a.probability)[0];
}

/** Levels to remember for the next turn. */
export function levelsOf(all: readonly Found[]): Levels {
  return Object.fromEntries(all.map(({ pattern, level }) => [pattern, level]));
}
