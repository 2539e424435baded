import { Disclosure, DisclosureContent, DisclosureProvider } from '@ariakit/react';
import type { Coaching } from 'nightlight';
import { useState } from 'react';
import type { Message } from '../chat/message.js';
import { Choices } from './Choices.js';
import { Icon, Lamp } from './Icon.js';
import { Lifeline } from './Lifeline.js';
import { NoteTools } from './NoteTools.js';
import { useSession } from './session.js';
import { Words } from './Words.js';

/** A quiet note under a message: its title, and on request or when it matters the rest. */
export function Note({
  message,
  coaching,
  startOpen,
}: {
  readonly message: Message;
  readonly coaching: Coaching;
  readonly startOpen: boolean;
}) {
  const { strings } = useSession();
  // As it was when it came: the next message closes nothing that a child is reading.
  const [open, setOpen] = useState(startOpen && message.choice === 'none');
  return (
    <aside className="note" aria-label={strings.message.notes}>
      <DisclosureProvider open={open} setOpen={setOpen}>
        <Disclosure className="note-title" lang={coaching.locale} dir={coaching.dir}>
          <Lamp />
          <span>{coaching.title}</span>
          <Icon name="down" />
        </Disclosure>
        <DisclosureContent className="note-body">
          <p className="words-message" lang={coaching.locale} dir={coaching.dir}>
            {coaching.message}
          </p>
          <Lifeline message={message} coaching={coaching} />
          <Choices coaching={coaching} message={message.id} onCarryOn={() => setOpen(false)} />
          <NoteTools message={message} coaching={coaching} />
        </DisclosureContent>
      </DisclosureProvider>
    </aside>
  );
}

/** Said openly: something new about the conversation as a whole, or help for the child itself. */
export function NewsCard({
  message,
  coaching,
  without = ['carry-on'],
}: {
  readonly message: Message;
  readonly coaching: Coaching;
  readonly without?: readonly string[];
}) {
  const { strings } = useSession();
  return (
    <aside className="card news" aria-label={strings.message.notes}>
      <Lamp />
      <Words coaching={coaching} />
      <Lifeline message={message} coaching={coaching} />
      <Choices coaching={coaching} message={message.id} without={without} />
      <NoteTools message={message} coaching={coaching} />
    </aside>
  );
}
