import type { Message } from '../chat/message.js';
import { useSession } from './session.js';

/** What every note lets the child ask and answer: why, and that it is wrong. */
export function NoteTools({ message }: { readonly message: Message }) {
  const { strings, sheet, guard, chat } = useSession();
  const words = strings.message;

  function markWrong() {
    if (!guard || !message.result?.signals.length) return;
    const { id } = guard.mistakes.mark(message.result, { kind: 'wrong' });
    chat.update(message.id, { mistake: id });
  }

  return (
    <div className="note-tools">
      <button type="button" className="link" onClick={() => sheet.set({ kind: 'why', message: message.id })}>
        {words.why}
      </button>
      <button type="button" className="link" data-action="wrong" onClick={markWrong}>
        {words.wrong}
      </button>
    </div>
  );
}

/** Stands where a note stood that the child marked as wrong. */
export function Marked({ message }: { readonly message: Message }) {
  const { strings, guard, chat } = useSession();
  function takeBack() {
    if (message.mistake !== null) guard?.mistakes.remove(message.mistake);
    chat.update(message.id, { mistake: null });
  }
  return (
    <output className="aside">
      {strings.message.marked}{' '}
      <button type="button" className="link" onClick={takeBack}>
        {strings.message.undo}
      </button>
    </output>
  );
}
