export type { ConversationAlert } from './alerts.js';
export type { ConversationHost, Looked } from './conversation.js';
export { loadConversationModel } from './load.js';
export type { ConversationManifest } from './manifest.js';
export type { ConversationNetwork, NetworkStep } from './network.js';
export { CONVERSATION_MANIFEST } from './own-manifest.js';
export type { ConversationPattern } from './patterns.js';
export { type ConversationRoom, openRoom, roomWith } from './room.js';
export type { ConversationSnapshot, SnapshotModels } from './snapshot.js';
export type {
  Conversation,
  ConversationOptions,
  ConversationResult,
  ConversationSignal,
  ConversationStanding,
  ConversationTurn,
  StageEvidence,
} from './types.js';
