import { TEXT_LABELS, TEXT_VERSION } from '../own-facts.js';
import type { Models } from '../runtime/models.js';
import { type ConversationHost, type ConversationModel, createConversation } from './conversation.js';
import { loadConversationModel } from './load.js';
import { CONVERSATION_MANIFEST } from './own-manifest.js';
import type { Conversation, ConversationOptions } from './types.js';

/** Starts conversations for a Nightlight. @throws NightlightError `invalid-option`, `snapshot-invalid` */
export type ConversationRoom = (host: ConversationHost, options?: ConversationOptions) => Conversation;

/** The room with a given model. */
export function roomWith(model: ConversationModel): ConversationRoom {
  return (host, options) => createConversation({ ...host, ...model }, options);
}

/** The room with this package's model, started by the first turn of the first conversation. */
export function openRoom(models: Models): ConversationRoom {
  const text = { version: TEXT_VERSION, labels: TEXT_LABELS };
  return roomWith({
    network: () => loadConversationModel(models, CONVERSATION_MANIFEST, text),
    models: { text: text.version, conversation: CONVERSATION_MANIFEST?.version ?? null },
    stateSize: CONVERSATION_MANIFEST?.state ?? 0,
  });
}
