import type { Chat } from '../chat/chat.js';
import type { Author } from '../chat/message.js';
import type { Question, Sending } from '../chat/sending.js';
import { loadPicture } from '../pictures/index.js';
import { createStore, type Store } from '../store.js';
import type { Scene, SceneTurn } from './scene.js';

/** Where a scene stands. */
export interface Playing {
  /** Turns done. */
  readonly step: number;
  readonly steps: number;
  /** Whether it plays on by itself. */
  readonly auto: boolean;
  /** A turn is on its way. */
  readonly busy: boolean;
  /** Who is typing, as the other phone shows it. */
  readonly typing: Author | null;
}

/** Plays a scene on both phones. */
export interface Player {
  readonly state: Store<Playing>;
  /** Takes up another scene, from its beginning. */
  load(scene: Scene): void;
  /** Plays one turn; answers a question that is open as the scene would. */
  next(): Promise<void>;
  play(): void;
  pause(): void;
}

/** Milliseconds; a child has to be able to read along. */
const PACE = { key: 28, typing: 900, beforeSend: 900, between: 1500, question: 3600 };
/** How often a player that waits for somebody looks again. */
const LOOK_AGAIN = 300;

/**
 * @param slow false plays without waiting
 * @param reading true while somebody reads a sheet: nothing then plays on by itself
 */
export function createPlayer(
  chat: Chat,
  sending: Sending,
  slow: () => boolean,
  reading: () => boolean,
): Player {
  const state = createStore<Playing>({ step: 0, steps: 0, auto: false, busy: false, typing: null });
  let scene: Scene | null = null;
  /** Grows with every `load`; what an earlier scene still waits for is dropped. */
  let run = 0;
  /** Grows with every `play`, so that only the newest plays on. */
  let loop = 0;
  /** What the scene's child does when asked about its last turn. A question of the viewer's own is not the scene's. */
  let answer: { readonly to: Question; readonly give: () => Promise<void> } | null = null;

  const change = (part: Partial<Playing>) => state.set((now) => ({ ...now, ...part }));
  const closed = () => chat.standing.get().blocked || chat.standing.get().left;
  const isOthers = (asked: Question | null) => asked !== null && asked !== answer?.to;
  const wait = (ms: number) => new Promise((done) => setTimeout(done, slow() ? ms : 0));

  async function type(author: Author, text: string, mine: number): Promise<void> {
    change({ typing: author });
    if (slow()) {
      for (let end = 1; end < text.length && mine === run; end += 1) {
        sending.drafts[author].set(text.slice(0, end));
        await wait(PACE.key);
      }
    }
    if (mine !== run) return;
    sending.drafts[author].set(text);
    await wait(PACE.beforeSend);
    if (mine === run) change({ typing: null });
  }

  async function perform(turn: SceneTurn, mine: number): Promise<void> {
    if (turn.from === 'contact') {
      change({ typing: 'contact' });
      const picture = 'picture' in turn ? await loadPicture(turn.picture) : undefined;
      await wait(PACE.typing);
      if (mine !== run) return;
      change({ typing: null });
      await chat.deliver(
        'contact',
        picture ? { text: '', picture } : { text: 'text' in turn ? turn.text : '' },
      );
      return;
    }
    await type('child', turn.text, mine);
    if (mine !== run || closed()) return;
    await sending.submit('child');
    const asked = sending.question.get();
    if (mine === run && asked?.text === turn.text) answer = { to: asked, give: () => think(turn.instead) };
  }

  /** Thinks again: writes the other words, or nothing. */
  async function think(instead: string | undefined): Promise<void> {
    const mine = run;
    await sending.decide('discard');
    if (instead === undefined) return;
    await type('child', instead, mine);
    if (mine === run && !closed()) await sending.submit('child');
  }

  async function next(): Promise<void> {
    const mine = run;
    const { step, busy } = state.get();
    if (busy) return;
    change({ busy: true });
    try {
      const asked = sending.question.get();
      if (asked) {
        if (!isOthers(asked)) await answer?.give();
        return;
      }
      const turn = scene?.turns[step];
      if (!turn) return;
      await perform(turn, mine);
      if (mine === run) change({ step: step + 1 });
    } finally {
      if (mine === run) change({ busy: false });
    }
  }

  async function playOn(mine: number): Promise<void> {
    loop += 1;
    const own = loop;
    const over = () => mine !== run || own !== loop || !state.get().auto;
    while (!over()) {
      if (reading() || isOthers(sending.question.get())) {
        await new Promise((done) => setTimeout(done, LOOK_AGAIN));
        continue;
      }
      await next();
      const asked = sending.question.get() !== null;
      await wait(asked ? PACE.question : PACE.between);
      if (over()) return;
      const { step, steps } = state.get();
      if (step >= steps && !sending.question.get()) change({ auto: false });
    }
  }

  // A chat that the child has closed does not play on.
  chat.standing.subscribe(() => closed() && change({ auto: false }));

  return {
    state,
    load(chosen) {
      run += 1;
      scene = chosen;
      answer = null;
      chat.clear();
      sending.clear();
      state.set({ step: 0, steps: chosen.turns.length, auto: false, busy: false, typing: null });
    },
    next,
    play() {
      if (state.get().auto) return;
      change({ auto: true });
      void playOn(run);
    },
    pause: () => change({ auto: false }),
  };
}
