import type { Models } from '../runtime/models.js';
import { TEXT_MANIFEST } from '../text/own-manifest.js';
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
  return roomWith({
    network: () => loadConversationModel(models, CONVERSATION_MANIFEST, TEXT_MANIFEST),
    models: { text: TEXT_MANIFEST.version, conversation: CONVERSATION_MANIFEST?.version ?? null },
    stateSize: CONVERSATION_MANIFEST?.state ?? 0,
  });
}
