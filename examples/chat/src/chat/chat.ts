import type { Relationship } from 'nightlight';
import type { Followed, Guard } from '../guard/guard.js';
import { createStore, type Store } from '../store.js';
import type { Author, Content, Looked, Message } from './message.js';

/** How the child's side of the chat stands. */
export interface Standing {
  readonly muted: boolean;
  readonly blocked: boolean;
  readonly left: boolean;
}

const OPEN: Standing = { muted: false, blocked: false, left: false };

/** One chat between two phones, looked at on the child's side. */
export interface Chat {
  readonly messages: Store<readonly Message[]>;
  readonly standing: Store<Standing>;
  /** Sends a message; resolves when it has been looked at. */
  deliver(author: Author, content: Content): Promise<void>;
  /** Changes what the child chose about a message. */
  update(id: number, change: Partial<Pick<Message, 'choice' | 'mistake'>>): void;
  /** Has everything looked at by another guard, or as from another kind of contact, from the beginning. */
  attach(guard: Guard, relationship: Relationship): void;
  /** Forgets everything. */
  clear(): void;
}

/** Starts an empty chat. What is delivered before a guard is attached waits for it. */
export function createChat(): Chat {
  const messages = createStore<readonly Message[]>([]);
  const standing = createStore(OPEN);
  let guard: Guard | null = null;
  let relationship: Relationship = 'unknown';
  let followed: Followed | null = null;
  // Results of an earlier guard, or of a chat that was cleared, come too late.
  let epoch = 0;
  let lastId = 0;

  const patch = (id: number, change: Partial<Message>) =>
    messages.set((all) => all.map((each) => (each.id === id ? { ...each, ...change } : each)));

  async function look(message: Message): Promise<void> {
    if (!guard || !followed) return;
    const { id, author, text, picture } = message;
    const mine = epoch;
    const started = performance.now();
    try {
      const result: Looked = picture
        ? { ...(await guard.checkPicture(picture, author, relationship)), standing: null }
        : await followed.add(author, text);
      if (mine === epoch) patch(id, { look: 'done', result, took: performance.now() - started });
    } catch {
      if (mine === epoch) patch(id, { look: 'failed', result: null });
    }
  }

  function begin(): void {
    epoch += 1;
    followed?.close();
    followed = guard?.follow(relationship) ?? null;
  }

  return {
    messages,
    standing,
    async deliver(author, { text, picture }) {
      const { blocked, left } = standing.get();
      // Who has left, or has blocked the other, has no chat to write in.
      if (author === 'child' && (blocked || left)) return;
      lastId += 1;
      const message: Message = {
        id: lastId,
        author,
        text,
        ...(picture && { picture }),
        at: new Date(),
        look: 'waiting',
        result: null,
        took: 0,
        choice: 'none',
        mistake: null,
        delivered: !(blocked || left),
      };
      messages.set((all) => [...all, message]);
      if (message.delivered) await look(message);
    },
    update: patch,
    attach(next, kind) {
      guard = next;
      relationship = kind;
      begin();
      for (const message of messages.get()) if (message.delivered) void look(message);
    },
    clear() {
      messages.set([]);
      standing.set(OPEN);
      begin();
    },
  };
}
