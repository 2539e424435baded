import type { DecidedResult, Decider, Noticed } from '../decision.js';
import type { CheckContext } from '../options.js';
import { createQueue } from '../runtime/queue.js';
import { throwIfAborted } from '../signals/aborted.js';
import { type AgeBand, NightlightError } from '../signals/index.js';
import type { TextEmbedding } from '../text/index.js';
import { advance } from './advance.js';
import { activate } from './authors.js';
import { cuesOf } from './cues.js';
import { hash, newSalt } from './hash.js';
import { createModelRunner } from './model.js';
import type { ConversationNetwork } from './network.js';
import { resolveConversation } from './settings.js';
import { pack, type SnapshotModels, unpack } from './snapshot.js';
import { createDecidePatterns } from './standing.js';
import { EMPTY } from './state.js';
import { checkTurn, contextOf } from './turn.js';
import type { Conversation, ConversationOptions, ConversationResult, ConversationTurn } from './types.js';

/** What was found in one message. */
export interface Looked {
  /** Before the policy. */
  readonly noticed: Noticed;
  /** After it. */
  readonly result: DecidedResult;
  /** For the conversation model. */
  readonly embedding?: TextEmbedding | undefined;
}

/** What a Nightlight gives its conversations. */
export interface ConversationHost {
  readonly decider: Decider;
  /** The child's age band where a conversation names none. */
  readonly ageBand: AgeBand;
  /** Looks at one message. */
  look(text: string, context: CheckContext, signal: AbortSignal | undefined): Promise<Looked>;
  /** @throws NightlightError `disposed` */
  requireAlive(): void;
}

/** The conversation model and what there is to know of it before it is started. */
export interface ConversationModel {
  /** Starts it. @throws NightlightError `model-missing`, `model-corrupt`, `model-load-failed` */
  network(): Promise<ConversationNetwork>;
  /** Versions of the models. */
  readonly models: SnapshotModels;
  /** Numbers in its state; 0 where there is none. */
  readonly stateSize: number;
}

/** What a conversation is made of. */
export type ConversationParts = ConversationHost & ConversationModel;

/**
 * Starts to follow a conversation, or goes on with one.
 * @throws NightlightError `invalid-option`, `snapshot-invalid`
 */
export function createConversation(
  parts: ConversationParts,
  options: ConversationOptions = {},
): Conversation {
  const settings = resolveConversation(options, parts.ageBand);
  const { models } = parts;
  const decidePatterns = createDecidePatterns(parts.decider, settings);
  const queue = createQueue();
  const run = createModelRunner(parts.network);
  const kept = options.snapshot === undefined ? undefined : unpack(options.snapshot, models, parts.stateSize);
  const salt = kept?.salt ?? newSalt();
  let state = kept?.state ?? EMPTY;
  let closed = false;

  function requireOpen(): void {
    parts.requireAlive();
    if (closed) throw new NightlightError('disposed', 'this conversation was closed');
  }

  function mayGoOn(signal: AbortSignal | undefined): void {
    requireOpen();
    throwIfAborted(signal, 'the turn was aborted');
  }

  async function next(turn: ConversationTurn, signal: AbortSignal | undefined): Promise<ConversationResult> {
    mayGoOn(signal);
    const context = contextOf(turn, settings);
    const { noticed, result: message, embedding } = await parts.look(turn.text, context, signal);
    mayGoOn(signal);
    const { author, authors } = activate(
      state.authors,
      settings.isChild(turn.author) ? null : known(turn.author),
    );
    const seen = { author: author.number, text: turn.text, authors: authors.others.length + 1 };
    const { cues, flow } = cuesOf(state.flow, seen);
    const judgement = await run(turn.text, embedding, cues, state.network);
    mayGoOn(signal);
    // From here on nothing waits: either all of a turn is kept, or nothing of it.
    const version = models.conversation;
    const { result, state: after } = advance(
      { ...state, authors, flow },
      { author, context, noticed, result: message, judgement, version },
      settings,
      decidePatterns,
    );
    state = after;
    return result;
  }

  const known = (id: string) => ({ id, key: hash(salt + id) });

  return {
    async add(turn, { signal } = {}) {
      requireOpen();
      const given = checkTurn(turn);
      return queue(() => next(given, signal));
    },
    snapshot() {
      requireOpen();
      return pack(state, salt, models, settings.rememberAuthors);
    },
    async reset() {
      requireOpen();
      await queue(async () => {
        state = EMPTY;
      });
    },
    close() {
      closed = true;
      state = EMPTY;
    },
  };
}
