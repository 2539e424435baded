import { devConversations } from './curriculum.js';

/** A chat with what is known about it. */
export interface Chat {
  /** Name of the corpus; `curriculum` for our own scenarios. */
  readonly source: string;
  /** BCP 47. */
  readonly lang: string;
  /** 0 harmless, 1 grooming or coercion, 2 group bullying, 3 a friend at risk. */
  readonly label: number;
  /** Where it takes place, of our own scenarios. */
  readonly setting: string;
  /** Author id of the child. */
  readonly self: string;
  readonly turns: readonly { readonly author: string; readonly text: string }[];
}

/** The held-out scenarios of the curriculum. */
export function curriculumChats(): Chat[] {
  return devConversations().map(({ lang, label, setting, self, turns }) => ({
    source: 'curriculum',
    lang,
    label,
    setting,
    self,
    turns: turns.map(({ author, text }) => ({ author, text })),
  }));
}
