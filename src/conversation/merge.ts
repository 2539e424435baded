import type { DecidedResult } from '../decision.js';
import { type Action, mergeActions } from '../policy/index.js';
import {
  compareSeverity,
  type Direction,
  maxSeverity,
  type PartialReason,
  type Signal,
} from '../signals/index.js';
import type { ConversationAlert } from './alerts.js';
import type { DecidedPattern } from './standing.js';

/** Ways of putting a message before the child: they belong to the message on which something new was noticed. */
const ABOUT_ONE_MESSAGE: readonly Action[] = ['hold', 'cover', 'ask-before-sending', 'nudge'];

/** The message's result with the patterns in it. */
export function mergeResult(
  message: DecidedResult,
  direction: Direction,
  patterns: readonly DecidedPattern[],
  alert: ConversationAlert | null,
  gaps: readonly PartialReason[],
): DecidedResult {
  const news = patterns.find(({ pattern }) => pattern === alert?.pattern);
  const first = news && compareSeverity(news.severity, message.severity) >= 0 ? news : undefined;
  // What stands since earlier turns was told then; the message's own words go first.
  const told = first ?? (message.coaching ? undefined : patterns[0]);
  const partial = [...message.partial, ...gaps];
  return {
    ...message,
    severity: maxSeverity(message.severity, patterns[0]?.severity ?? 'none'),
    signals: bySeverity([...message.signals, ...patterns.map(({ signal }) => signal)]),
    coaching: told ? told.coaching : message.coaching,
    actions: mergeActions([
      ...message.actions,
      ...patterns.flatMap((pattern) => actionsNow(pattern, pattern === news, direction)),
    ]),
    quiet: told ? told !== first : message.quiet,
    status: partial.length > 0 ? 'partial' : 'full',
    partial,
  };
}

function actionsNow(
  { actions, direction: own }: DecidedPattern,
  isNews: boolean,
  direction: Direction,
): readonly Action[] {
  if (isNews && own === direction) return actions;
  const lasting = actions.filter((action) => !ABOUT_ONE_MESSAGE.includes(action));
  return isNews || lasting.length === 0 ? ['nudge', ...lasting] : lasting;
}

/** The message's own first among equals: `sort` keeps their order. */
function bySeverity(signals: readonly Signal[]): readonly Signal[] {
  return [...signals].sort((a, b) => compareSeverity(b.severity, a.severity));
}
