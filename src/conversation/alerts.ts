import { type Category, compareSeverity, type Level } from '../signals/index.js';
import { type ConversationPattern, PATTERNS } from './patterns.js';
import { TUNING } from './tuning.js';

/** Said once when a pattern becomes `medium` or graver: the moment to show the coaching. */
export interface ConversationAlert {
  /** What has been noticed over the turns. */
  readonly pattern: ConversationPattern;
  /** The kind of harm that the pattern is. */
  readonly category: Category;
  /** As the policy decided. */
  readonly severity: Exclude<Level, 'low'>;
  /** Index of the turn. */
  readonly turn: number;
  /** True when the same pattern was told before and something new has come. */
  readonly escalation: boolean;
}

/** What the child was last told about a pattern. */
export interface Told {
  readonly turn: number;
  readonly severity: Exclude<Level, 'low'>;
  readonly decisive: boolean;
  /** True once the pattern has fallen below `medium` since. */
  readonly over: boolean;
}

/** What the child was told, by pattern. */
export type ToldAll = Partial<Readonly<Record<ConversationPattern, Told>>>;

/** A pattern as the policy decided. */
export interface Decided {
  readonly pattern: ConversationPattern;
  readonly severity: Level;
  readonly decisive: boolean;
  /** Turns that carried it. */
  readonly turns: readonly number[];
}

/** One alert a pattern, then quiet, then again only on something new. Pure. */
export function alertOn(
  turn: number,
  patterns: readonly Decided[],
  before: ToldAll,
): { readonly alert: ConversationAlert | null; readonly told: ToldAll } {
  const told: Partial<Record<ConversationPattern, Told>> = {};
  for (const [pattern, last] of Object.entries(before) as [ConversationPattern, Told][]) {
    const stands = patterns.some((each) => each.pattern === pattern && each.severity !== 'low');
    told[pattern] = stands ? last : { ...last, over: true };
  }
  let alert: ConversationAlert | null = null;
  for (const decided of patterns) {
    const { pattern, severity, decisive } = decided;
    if (severity === 'low' || !isNews(turn, decided, before[pattern])) continue;
    told[pattern] = { turn, severity, decisive, over: false };
    const own: ConversationAlert = {
      pattern,
      category: PATTERNS[pattern],
      severity,
      turn,
      escalation: before[pattern] !== undefined,
    };
    if (!alert || compareSeverity(own.severity, alert.severity) > 0) alert = own;
  }
  return { alert, told };
}

function isNews(turn: number, { severity, decisive, turns }: Decided, last: Told | undefined): boolean {
  if (!last) return true;
  if (decisive && !last.decisive) return true;
  if (turn - last.turn < TUNING.coolDown || (turns.at(-1) ?? -1) <= last.turn) return false;
  return last.over || compareSeverity(severity, last.severity) > 0;
}
