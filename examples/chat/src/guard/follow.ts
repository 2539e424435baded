import type { Coaching, ConversationResult, Nightlight, Relationship } from 'nightlight';
import type { Author } from '../chat/message.js';

/** How the conversation stands after a turn. */
export interface Standing
  extends Pick<ConversationResult, 'risk' | 'stages'>,
    Pick<ConversationResult['conversation'], 'severity' | 'evidence' | 'words'> {
  /** Words for the child, on the turn where there is something new to say about the conversation. */
  readonly news: Coaching | null;
}

/** A message's result, and how the conversation stands after it. */
export interface TurnResult extends ConversationResult {
  readonly standing: Standing;
}

/** A chat that is followed. */
export interface Followed {
  add(author: Author, text: string): Promise<TurnResult>;
  close(): void;
}

/** Starts to follow a chat between the child and one other person. */
export function follow(nightlight: Nightlight, contact: Relationship): Followed {
  const conversation = nightlight.conversation({ contact, self: 'child' });
  return {
    async add(author, text) {
      const result = await conversation.add({ author, text });
      const { risk, stages } = result;
      const { severity, evidence, words, alert, coaching } = result.conversation;
      return {
        ...result,
        standing: { risk, stages, severity, evidence, words, news: alert ? coaching : null },
      };
    },
    close: () => conversation.close(),
  };
}
