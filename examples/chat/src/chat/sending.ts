import type { ImageResult, Relationship, TextResult } from 'nightlight';
import type { Guard } from '../guard/guard.js';
import { createStore, type Store } from '../store.js';
import type { Chat } from './chat.js';
import type { Author, Content } from './message.js';

/** What Nightlight says about a draft. */
export interface Hint {
  readonly text: string;
  readonly result: TextResult;
}

/** A message that waits for the child's decision. */
export interface Question extends Content {
  readonly result: TextResult | ImageResult;
}

/** From what is being written to what is sent. */
export interface Sending {
  /** What stands in each phone's text field. */
  readonly drafts: Readonly<Record<Author, Store<string>>>;
  /** What Nightlight has to say about the child's draft, while it is written. */
  readonly hint: Store<Hint | null>;
  /** Asked before sending. */
  readonly question: Store<Question | null>;
  /** A picture of the child is being looked at: it takes long enough to say so. */
  readonly looking: Store<boolean>;
  /** Sends what is written; the child's is looked at first. */
  submit(author: Author): Promise<void>;
  /** Sends a picture; the child's is looked at first. */
  sendPicture(author: Author, picture: Blob): Promise<void>;
  /** The child decided: send it as it is, write on, or drop it. */
  decide(decision: 'send' | 'edit' | 'discard'): Promise<void>;
  /** Puts other words into the child's text field. */
  suggest(text: string): void;
  attach(guard: Guard, relationship: Relationship): void;
  clear(): void;
}

/** Long enough that nothing flickers between two keys, short enough to come before "send". */
const PAUSE_MS = 450;

/** Starts with empty text fields. */
export function createSending(chat: Chat): Sending {
  const drafts = { child: createStore(''), contact: createStore('') };
  const hint = createStore<Hint | null>(null);
  const question = createStore<Question | null>(null);
  const looking = createStore(false);
  let guard: Guard | null = null;
  let relationship: Relationship = 'unknown';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;
  // One message at a time: a second "send" while the first is looked at would send it twice.
  let busy = false;
  // Grows when the chat is cleared; what was to be sent before belongs to no chat any more.
  let epoch = 0;

  /** Looks at a draft once the child stops writing; an older look is given up. */
  function watch(): void {
    clearTimeout(timer);
    running?.abort();
    const text = drafts.child.get().trim();
    if (text === '' || !guard) {
      hint.set(null);
      return;
    }
    timer = setTimeout(async () => {
      running = new AbortController();
      const { signal } = running;
      const result = await guard?.checkDraft(text, relationship, signal).catch(() => null);
      if (!signal.aborted && result) hint.set(result.coaching ? { text, result } : null);
    }, PAUSE_MS);
  }
  drafts.child.subscribe(watch);

  async function send(author: Author, content: Content): Promise<void> {
    if (!content.picture) empty(author, content.text);
    await chat.deliver(author, content);
  }

  /** Empties a text field, unless something else has been written meanwhile. */
  function empty(author: Author, text: string): void {
    if (drafts[author].get().trim() !== text) return;
    drafts[author].set('');
    if (author === 'child') hint.set(null);
  }

  /** Looks at what the child wants to send, and asks where Nightlight advises it. */
  async function askOrSend(content: Content): Promise<void> {
    if (busy || question.get()) return;
    busy = true;
    const mine = epoch;
    const result = await look(content);
    if (mine !== epoch) return;
    busy = false;
    if (result && mustAsk(result)) question.set({ ...content, result });
    else await send('child', content);
  }

  return {
    drafts,
    hint,
    question,
    looking,
    async submit(author) {
      const text = drafts[author].get().trim();
      if (text === '') return;
      await (author === 'child' ? askOrSend({ text }) : send(author, { text }));
    },
    async sendPicture(author, picture) {
      const content = { text: '', picture };
      if (author === 'contact') return send(author, content);
      looking.set(true);
      await askOrSend(content);
      looking.set(false);
    },
    async decide(decision) {
      const asked = question.get();
      question.set(null);
      if (!asked) return;
      if (decision === 'send') await send('child', asked);
      if (decision === 'discard' && !asked.picture) empty('child', asked.text);
    },
    suggest(text) {
      question.set(null);
      drafts.child.set(text);
    },
    attach(next, kind) {
      guard = next;
      relationship = kind;
      watch();
    },
    clear() {
      epoch += 1;
      busy = false;
      looking.set(false);
      drafts.child.set('');
      drafts.contact.set('');
      question.set(null);
    },
  };

  /**
   * Tries twice: when the settings change, the guard that was asked first is gone, and the next one answers.
   * What fails then holds nothing back: the message is shown as not looked at.
   */
  async function look({ text, picture }: Content): Promise<Question['result'] | null> {
    const once = async () =>
      picture ? guard?.checkPicture(picture, 'child', relationship) : guard?.checkDraft(text, relationship);
    return (
      (await once()
        .catch(once)
        .catch(() => null)) ?? null
    );
  }
}

function mustAsk({ actions }: Question['result']): boolean {
  return actions.includes('ask-before-sending') || actions.includes('hold');
}
