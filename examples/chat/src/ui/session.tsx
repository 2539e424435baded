import type { MistakeRecord } from 'nightlight';
import { createContext, useContext } from 'react';
import type { Chat } from '../chat/chat.js';
import type { Sending } from '../chat/sending.js';
import type { Guard } from '../guard/guard.js';
import type { Interface } from '../i18n/index.js';
import type { Player } from '../scenes/player.js';
import type { Scene } from '../scenes/scene.js';
import type { Settings } from '../settings/settings.js';
import type { Store } from '../store.js';

/** What can lie over the child's chat. */
export type SheetKind = 'help' | 'adult' | 'proof' | 'why' | 'pause' | 'report' | 'reach';

/** A sheet, and the message it is about. */
export interface OpenSheet {
  readonly kind: SheetKind;
  readonly message: number | null;
}

/** What all parts of the page share; changes with the settings only. */
export interface Session extends Interface {
  readonly settings: Settings;
  readonly scene: Scene;
  readonly childName: string;
  readonly chat: Chat;
  readonly sending: Sending;
  readonly player: Player;
  readonly sheet: Store<OpenSheet | null>;
  /** Message that the developer view shows; `null` for the newest. */
  readonly inspected: Store<number | null>;
  readonly guard: Guard | null;
  /** What the child called a mistake; outlives the guard, which changes with the settings. */
  readonly mistakes: MistakeRecord;
}

export const SessionContext = createContext<Session | null>(null);

/** The session of the page. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession: outside of a session');
  return session;
}
