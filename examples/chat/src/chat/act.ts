import type { Session } from '../ui/session.js';

/**
 * Does what a choice of the coaching says: this is the app's part.
 * @param action an id of `coaching.actions`
 * @param message the message it is about; `null` for one that is not sent yet
 */
export function act({ chat, sending, sheet }: Session, action: string, message: number | null): void {
  const open = (kind: 'help' | 'adult' | 'proof' | 'pause' | 'report' | 'reach') => sheet.set({ kind, message });
  switch (action) {
    case 'mute':
      return chat.standing.set((now) => ({ ...now, muted: true }));
    case 'block':
      return chat.standing.set((now) => ({ ...now, blocked: true }));
    case 'leave':
      return chat.standing.set((now) => ({ ...now, left: true }));
    case 'keep-proof':
      return open('proof');
    case 'tell-adult':
      return open('adult');
    case 'helpline':
    case 'emergency':
      return open('help');
    case 'pause':
      return open('pause');
    case 'report':
      return open('report');
    case 'reach-out':
      return open('reach');
    case 'discard':
      return void sending.decide('discard');
    case 'edit':
    case 'reply-kindly':
      void sending.decide('edit');
      return focusComposer();
    case 'carry-on':
      if (message === null) return void sending.decide('send');
      return chat.update(message, { choice: 'shown' });
  }
}

/** Puts the cursor where the child writes. */
export function focusComposer(): void {
  // After the sheet that lies over it is gone.
  requestAnimationFrame(() => document.getElementById('write-child')?.focus());
}
