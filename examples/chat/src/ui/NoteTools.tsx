import type { Coaching } from 'nightlight';
import { choose } from '../chat/act.js';
import { categoryOf, type Message } from '../chat/message.js';
import { useSession } from './session.js';

/** What every note lets the child ask and answer: why, and that it is wrong. */
export function NoteTools({ message, coaching }: { readonly message: Message; readonly coaching: Coaching }) {
  const { strings, sheet, mistakes, chat } = useSession();
  const words = strings.message;

  function markWrong() {
    const category = categoryOf(coaching);
    if (!message.result || !category) return;
    // What these words are about, which need not be the gravest of all that was noticed.
    const { id } = mistakes.mark(message.result, { kind: 'wrong', category });
    choose(chat, message.id, { mistake: id });
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
  const { strings, mistakes, chat } = useSession();
  function takeBack() {
    if (message.mistake !== null) mistakes.remove(message.mistake);
    choose(chat, message.id, { mistake: null });
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
