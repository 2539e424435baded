import type { Coaching } from 'nightlight';
import { act } from '../chat/act.js';
import type { Message } from '../chat/message.js';
import { Choices } from './Choices.js';
import { Icon, Lamp } from './Icon.js';
import { NoteTools } from './NoteTools.js';
import { useSession } from './session.js';
import { Words } from './Words.js';

/** Stands in place of a message that may hurt: nothing of it is shown, or read out, until the child chooses. */
export function Covered({ message, coaching }: { readonly message: Message; readonly coaching: Coaching }) {
  const session = useSession();
  const { strings, chat } = session;
  return (
    <aside className="card covered" aria-label={strings.message.notes}>
      <Lamp />
      <Words coaching={coaching} />
      <div className="choices">
        <button type="button" className="choice strong" onClick={() => chat.update(message.id, { choice: 'hidden' })}>
          <Icon name="hide" />
          {strings.message.hide}
        </button>
        <button type="button" className="choice" onClick={() => act(session, 'carry-on', message.id)}>
          <Icon name="eye" />
          {strings.message.show}
        </button>
      </div>
      <Choices coaching={coaching} message={message.id} without={['carry-on']} />
      <NoteTools message={message} />
    </aside>
  );
}
