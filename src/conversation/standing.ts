import { coachingFor, type Decider } from '../decision.js';
import { type Action, decide } from '../policy/index.js';
import { type Coaching, compareSeverity, type Direction, type Level } from '../signals/index.js';
import type { Decided } from './alerts.js';
import type { Authors } from './authors.js';
import { type Found, PATTERNS } from './patterns.js';
import type { ConversationSettings } from './settings.js';
import type { ConversationSignal } from './types.js';

/** A pattern with the policy's decision. */
export interface DecidedPattern extends Decided {
  readonly signal: ConversationSignal;
  readonly direction: Direction;
  readonly actions: readonly Action[];
  readonly coaching: Coaching | null;
}

/** Puts patterns before the policy. */
export type DecidePatterns = (found: readonly Found[], authors: Authors) => readonly DecidedPattern[];

/** What the policy says to one kind of pattern; `undefined` when it is not to be shown. */
interface Verdict {
  readonly severity: Level;
  readonly reason: string;
  readonly actions: readonly Action[];
  readonly coaching: Coaching | null;
}

/** @returns those at `low` or more, gravest first */
export function createDecidePatterns(decider: Decider, settings: ConversationSettings): DecidePatterns {
  const verdictOn = remembered((found: Found) => judge(found, decider, settings));
  return (found, authors) =>
    found
      .map((each) => {
        const verdict = verdictOn(each);
        return verdict && decided(each, verdict, authors);
      })
      .filter((each) => each !== undefined)
      .sort((a, b) => compareSeverity(b.severity, a.severity) || b.signal.probability - a.signal.probability);
}

/** A pattern that stands is asked about on every turn; what the policy says depends on these four things only. */
function remembered(ask: (found: Found) => Verdict | undefined) {
  const known = new Map<string, Verdict | undefined>();
  return (found: Found): Verdict | undefined => {
    const { pattern, level, direction, decisive } = found;
    const key = `${pattern} ${level} ${direction} ${decisive}`;
    if (!known.has(key)) known.set(key, ask(found));
    return known.get(key);
  };
}

function judge(
  { pattern, level, probability, direction, decisive }: Found,
  { policy, catalogue, help }: Decider,
  { ageBand, contact }: ConversationSettings,
): Verdict | undefined {
  const category = PATTERNS[pattern];
  // How well the child knows the contact has been weighed where grooming was judged: it must not count twice.
  const relationship = pattern === 'grooming' ? 'unknown' : contact;
  const input = { category, level, probability, decisive, spans: [] };
  const { signals, actions } = decide({ signals: [input], ageBand, direction, relationship }, policy);
  const [top] = signals;
  if (!top) return undefined;
  const coaching = coachingFor(top, { direction, ageBand }, catalogue, help);
  return { severity: top.severity, reason: top.reason, actions, coaching };
}

function decided(
  { pattern, probability, turns, authors: numbers, direction, decisive }: Found,
  { severity, reason, actions, coaching }: Verdict,
  { others }: Authors,
): DecidedPattern {
  const named = others.filter(({ number, id }) => id !== undefined && numbers.includes(number));
  const authors = named.sort((a, b) => a.number - b.number).map(({ id }) => id as string);
  const signal: ConversationSignal = {
    category: PATTERNS[pattern],
    severity,
    probability,
    spans: [],
    source: 'conversation-model',
    reason,
    pattern,
    turns,
    ...(authors.length > 0 && { authors }),
  };
  return { pattern, severity, decisive, turns, direction, actions, coaching, signal };
}
