import { Disclosure, DisclosureContent, DisclosureProvider } from '@ariakit/react';
import type { Coaching } from 'nightlight';
import { useState } from 'react';
import { act, choose } from '../chat/act.js';
import type { Message } from '../chat/message.js';
import { Choices } from './Choices.js';
import { Icon, Lamp } from './Icon.js';
import { Lifeline } from './Lifeline.js';
import { NoteTools } from './NoteTools.js';
import { useSession } from './session.js';

/**
 * Stands in place of a message that may hurt: nothing of it is shown, or read out, until the child chooses.
 * One that was older when it was covered takes a single line.
 */
export function Covered({
  message,
  coaching,
  newest,
}: {
  readonly message: Message;
  readonly coaching: Coaching;
  readonly newest: boolean;
}) {
  const session = useSession();
  const { strings, chat } = session;
  // As it was when it came: the next message closes nothing that a child is reading.
  const [open, setOpen] = useState(newest);
  const { locale, dir, title } = coaching;
  return (
    <aside className="card covered" aria-label={strings.message.notes}>
      <DisclosureProvider open={open} setOpen={setOpen}>
        <Disclosure className="note-title" lang={locale} dir={dir}>
          <Lamp />
          <span>{title}</span>
          <Icon name="down" />
        </Disclosure>
        <DisclosureContent className="note-body">
          <p className="words-message" lang={locale} dir={dir}>
            {coaching.message}
          </p>
          <Lifeline message={message} coaching={coaching} />
          <div className="choices">
            <button
              type="button"
              className="choice strong"
              onClick={() => choose(chat, message.id, { choice: 'hidden' })}
            >
              <Icon name="hide" />
              {strings.message.hide}
            </button>
            <button type="button" className="choice" onClick={() => act(session, 'carry-on', message.id)}>
              <Icon name="eye" />
              {strings.message.show}
            </button>
          </div>
          <Choices coaching={coaching} message={message.id} without={['carry-on']} />
          <NoteTools message={message} coaching={coaching} />
        </DisclosureContent>
      </DisclosureProvider>
    </aside>
  );
}
