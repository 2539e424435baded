import type { ConversationOptions, ConversationResult, ConversationTurn } from '../conversation/index.js';
import type { Nightlight } from '../nightlight.js';
import { maxSeverity, NightlightError, type PartialReason, type Severity } from '../signals/index.js';
import type { JsonRecord } from './jsonl.js';

/** What the command line says of one conversation. */
export interface ConversationReport {
  /** The gravest that the conversation came to. */
  readonly severity: Severity;
  /** The gravest of the conversation and of single messages: one alone is no pattern. */
  readonly gravest: Severity;
  /** The first turn with grooming at `medium` or more, counted from 0. */
  readonly firstAlertTurn: number | null;
  /** After each turn, of the conversation as a whole. */
  readonly turns: readonly Pick<ConversationResult, 'risk' | 'severity' | 'stages'>[];
  readonly status: ConversationResult['status'];
  /** Each reason once. */
  readonly partial: readonly PartialReason[];
  /** Absent where there was no turn. */
  readonly versions?: ConversationResult['versions'];
}

/**
 * Follows a whole conversation: `{"turns", "self"?, "contact"?, "ageBand"?}`.
 * @param base what the command line says for all
 * @param onTurn hears every result
 * @throws NightlightError `invalid-input`, `invalid-option`
 */
export async function followRecord(
  nightlight: Pick<Nightlight, 'conversation'>,
  record: JsonRecord,
  base: ConversationOptions,
  onTurn: (result: ConversationResult) => void = () => undefined,
): Promise<ConversationReport> {
  const { turns } = record;
  if (!Array.isArray(turns)) throw new NightlightError('invalid-input', 'turns: expected a list');
  const conversation = nightlight.conversation({ ...base, ...optionsOf(record) });
  let severity: Severity = 'none';
  let gravest: Severity = 'none';
  let last: ConversationResult | undefined;
  const partial = new Map<string, PartialReason>();
  const out: ConversationReport['turns'][number][] = [];
  for (const turn of turns) {
    last = await conversation.add(turn as ConversationTurn);
    const { risk, stages } = last;
    severity = maxSeverity(severity, last.conversation.severity);
    gravest = maxSeverity(gravest, last.severity);
    for (const reason of last.partial) partial.set(reason.code, reason);
    out.push({ risk, severity: last.conversation.severity, stages });
    onTurn(last);
  }
  return {
    severity,
    gravest,
    firstAlertTurn: last?.conversation.firstAlertTurn ?? null,
    turns: out,
    status: partial.size > 0 ? 'partial' : 'full',
    partial: [...partial.values()],
    ...(last && { versions: last.versions }),
  };
}

/** Checked by `conversation()`, which names the option that is wrong. */
function optionsOf({ self, contact, ageBand }: JsonRecord): ConversationOptions {
  const given = Object.entries({ self, contact, ageBand }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as ConversationOptions;
}
