import manifest from '../../models/conversation/manifest.json' with { type: 'json' };
import type { ConversationManifest } from './manifest.js';

/** The manifest of the model in this package, compiled in; `null` as long as the package has none. */
export const CONVERSATION_MANIFEST = manifest as unknown as ConversationManifest | null;
