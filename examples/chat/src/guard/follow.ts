import type { Coaching, GroomingStage, Nightlight, Relationship, Severity, TextResult } from 'nightlight';
import type { Author } from '../chat/message.js';

/** How the conversation stands; `null` where the SDK does not follow conversations. */
export interface Standing {
  readonly severity: Severity;
  readonly risk: number;
  readonly stages: Readonly<Record<GroomingStage, number>>;
  readonly evidence: readonly {
    readonly stage: GroomingStage;
    readonly turn: number;
    readonly probability: number;
  }[];
  readonly words: readonly string[];
  /** Words for the child, on the turn where there is something new to say about the conversation. */
  readonly news: Coaching | null;
}

/** A message's result, and how the conversation stands after it. */
export interface TurnResult extends TextResult {
  readonly standing: Standing | null;
}

/** A chat that is followed. */
export interface Followed {
  add(author: Author, text: string): Promise<TurnResult>;
  close(): void;
}

/** What `Nightlight.conversation` adds; described here until every release has it. */
interface WithConversation {
  conversation(options: { contact: Relationship }): {
    add(turn: { author: string; text: string }): Promise<
      TextResult & {
        risk: number;
        stages: Standing['stages'];
        conversation: Pick<Standing, 'severity' | 'evidence' | 'words'> & {
          alert: unknown;
          coaching: Coaching | null;
        };
      }
    >;
    close(): void;
  };
}

/** Starts to follow a chat; falls back to single messages where the SDK follows none. */
export function follow(nightlight: Nightlight, relationship: Relationship): Followed {
  if (!('conversation' in nightlight)) return oneByOne(nightlight, relationship);
  const conversation = (nightlight as unknown as WithConversation).conversation({ contact: relationship });
  return {
    async add(author, text) {
      const result = await conversation.add({ author: author === 'child' ? 'self' : 'contact', text });
      const { risk, stages, conversation: now } = result;
      const { severity, evidence, words, alert, coaching } = now;
      return { ...result, standing: { severity, risk, stages, evidence, words, news: alert ? coaching : null } };
    },
    close: () => conversation.close(),
  };
}

function oneByOne(nightlight: Nightlight, relationship: Relationship): Followed {
  return {
    async add(author, text) {
      const direction = author === 'child' ? 'outgoing' : 'incoming';
      return { ...(await nightlight.checkText(text, { direction, relationship })), standing: null };
    },
    close: () => undefined,
  };
}
