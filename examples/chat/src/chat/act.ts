import type { Session, SheetKind } from '../ui/session.js';
import type { Chat } from './chat.js';
import type { Message } from './message.js';

/** What a choice does; `message` is `null` for one that is not sent yet. */
type Deed = (session: Session, message: number | null) => void;

const open =
  (kind: SheetKind): Deed =>
  ({ sheet }, message) =>
    sheet.set({ kind, message });

const stand =
  (change: { muted: true } | { blocked: true } | { left: true }): Deed =>
  ({ chat }) =>
    chat.standing.set((now) => ({ ...now, ...change }));

const write: Deed = ({ sending }) => {
  void sending.decide('edit');
  focusComposer();
};

const carryOn: Deed = ({ chat, sending }, message) => {
  if (message === null) void sending.decide('send');
  else choose(chat, message, { choice: 'shown' });
};

/** By the id of `coaching.actions`. */
const DEEDS: Readonly<Record<string, Deed>> = {
  mute: stand({ muted: true }),
  block: stand({ blocked: true }),
  leave: stand({ left: true }),
  'keep-proof': open('proof'),
  'tell-adult': open('adult'),
  helpline: open('help'),
  emergency: open('help'),
  pause: open('pause'),
  report: open('report'),
  'reach-out': open('reach'),
  edit: write,
  'reply-kindly': write,
  discard: ({ sending }) => void sending.decide('discard'),
  'carry-on': carryOn,
};

/** Does what a choice of the coaching says: this is the app's part. */
export function act(session: Session, action: string, message: number | null): void {
  DEEDS[action]?.(session, message);
}

/** Keeps what the child chose about a message. What it pressed may be gone then: the message itself gets the focus. */
export function choose(chat: Chat, id: number, change: Partial<Pick<Message, 'choice' | 'mistake'>>): void {
  chat.update(id, change);
  requestAnimationFrame(() => document.getElementById(rowId(id))?.focus({ preventScroll: true }));
}

/** Id of a message's row on the child's phone. */
export function rowId(message: number): string {
  return `row-${message}`;
}

/** Puts the cursor where the child writes. */
export function focusComposer(): void {
  // After the sheet that lies over it is gone.
  requestAnimationFrame(() => document.getElementById('write-child')?.focus());
}
