import { oneOf } from '../options.js';
import {
  AGE_BANDS,
  type AgeBand,
  NightlightError,
  RELATIONSHIPS,
  type Relationship,
} from '../signals/index.js';
import type { ConversationOptions } from './types.js';

/** Options of a conversation with every default filled in. */
export interface ConversationSettings {
  readonly contact: Relationship;
  readonly ageBand: AgeBand;
  /** Whether an author is the child. */
  readonly isChild: (author: string) => boolean;
  readonly rememberAuthors: boolean;
}

/** Author ids of the child, where the app names none. */
const CHILD: readonly string[] = ['self', 'child'];

/**
 * Checks the options and fills in what is left out.
 * @throws NightlightError `invalid-option`
 */
export function resolveConversation(options: ConversationOptions, ageBand: AgeBand): ConversationSettings {
  if (typeof options !== 'object' || options === null) {
    throw new NightlightError('invalid-option', 'options: expected an object');
  }
  const { self, rememberAuthors = false } = options;
  if (self !== undefined && typeof self !== 'string') {
    throw new NightlightError('invalid-option', 'self: expected a string');
  }
  if (typeof rememberAuthors !== 'boolean') {
    throw new NightlightError('invalid-option', 'rememberAuthors: expected true or false');
  }
  const own = self === undefined ? CHILD : [self];
  return {
    contact: oneOf('contact', RELATIONSHIPS, options.contact, 'unknown'),
    ageBand: oneOf('ageBand', AGE_BANDS, options.ageBand, ageBand),
    isChild: (author: string) => own.includes(author),
    rememberAuthors,
  };
}
