import type { Relationship, TextResult } from 'nightlight';
import type { Guard } from '../guard/guard.js';
import { createStore, type Store } from '../store.js';
import type { Chat } from './chat.js';
import type { Author } from './message.js';

/** A message that waits for the child's decision. */
export interface Question {
  readonly text: string;
  readonly result: TextResult;
}

/** From what is being written to what is sent. */
export interface Sending {
  /** What stands in each phone's text field. */
  readonly drafts: Readonly<Record<Author, Store<string>>>;
  /** What Nightlight has to say about the child's draft, while it is written. */
  readonly hint: Store<Question | null>;
  /** Asked before sending. */
  readonly question: Store<Question | null>;
  /** Sends what is written; the child's is looked at first. */
  submit(author: Author): Promise<void>;
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
  const hint = createStore<Question | null>(null);
  const question = createStore<Question | null>(null);
  let guard: Guard | null = null;
  let relationship: Relationship = 'unknown';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

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

  async function send(author: Author, text: string): Promise<void> {
    drafts[author].set('');
    if (author === 'child') hint.set(null);
    await chat.deliver(author, { text });
  }

  return {
    drafts,
    hint,
    question,
    async submit(author) {
      const text = drafts[author].get().trim();
      if (text === '' || question.get()) return;
      const result = author === 'child' ? await look(text) : null;
      if (result && mustAsk(result)) question.set({ text, result });
      else await send(author, text);
    },
    async decide(decision) {
      const asked = question.get();
      question.set(null);
      if (!asked) return;
      if (decision === 'send') await send('child', asked.text);
      if (decision === 'discard') drafts.child.set('');
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
      drafts.child.set('');
      drafts.contact.set('');
      question.set(null);
    },
  };

  /** A look that fails holds nothing back: the message is then shown as not looked at. */
  async function look(text: string): Promise<TextResult | null> {
    return (await guard?.checkDraft(text, relationship).catch(() => null)) ?? null;
  }
}

function mustAsk({ actions }: TextResult): boolean {
  return actions.includes('ask-before-sending') || actions.includes('hold');
}
