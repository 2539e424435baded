import { CONVERSATION_MANIFEST } from '../../src/conversation/own-manifest.js';
import type { Nightlight } from '../../src/nightlight.js';
import { compareSeverity, maxSeverity, type Severity } from '../../src/signals/index.js';
import type { Chat } from './chats.js';
import type { Watched } from './early-detection.js';
import { progress } from './progress.js';

/** From where a risk counts as "yes": where the product's own `medium` begins. */
export const POSITIVE = CONVERSATION_MANIFEST?.thresholds.risk.medium ?? 0.5;

/** What the product said of a chat, turn by turn. */
export interface Followed extends Watched {
  readonly chat: Chat;
  /** Highest risk of all turns. */
  readonly peak: number;
  /** The product's own decision: index of the first turn at which grooming was `medium` or more. */
  readonly firstAlertTurn: number | null;
  /** The gravest severity of any pattern over turns, grooming or other. */
  readonly gravest: Severity;
}

async function follow(nightlight: Nightlight, chat: Chat): Promise<Followed> {
  const conversation = nightlight.conversation({ contact: 'unknown', self: chat.self });
  const risks: number[] = [];
  let firstAlertTurn: number | null = null;
  let gravest: Severity = 'none';
  for (const { author, text } of chat.turns) {
    const { risk, conversation: standing } = await conversation.add({ author, text });
    risks.push(risk);
    firstAlertTurn = standing.firstAlertTurn;
    gravest = maxSeverity(gravest, standing.severity);
  }
  conversation.close();
  return {
    chat,
    risky: chat.label === 1,
    length: chat.turns.length,
    positive: risks.map((risk) => risk >= POSITIVE),
    own: chat.turns.map(({ author }) => author === chat.self),
    peak: Math.max(0, ...risks),
    firstAlertTurn,
    gravest,
  };
}

/** Follows every chat, with a contact that the child does not know: nothing is forgiven. */
export async function followAll(nightlight: Nightlight, chats: readonly Chat[]): Promise<Followed[]> {
  const say = progress('chats', chats.length);
  const out: Followed[] = [];
  for (const chat of chats) {
    out.push(await follow(nightlight, chat));
    say(out.length);
  }
  return out;
}

/** Whether any pattern over turns was `medium` or more. */
export function isInterrupted({ gravest }: Followed): boolean {
  return compareSeverity(gravest, 'medium') >= 0;
}
