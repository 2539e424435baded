import { Disclosure, DisclosureContent, DisclosureProvider } from '@ariakit/react';
import type { Coaching } from 'nightlight';
import { useState } from 'react';
import type { Message } from '../chat/message.js';
import { Choices } from './Choices.js';
import { Icon, Lamp } from './Icon.js';
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
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? (startOpen && message.choice === 'none');
  return (
    <aside className="note" aria-label={strings.message.notes}>
      <DisclosureProvider open={open} setOpen={setChosen}>
        <Disclosure className="note-title" lang={coaching.locale} dir={coaching.dir}>
          <Lamp />
          <span>{coaching.title}</span>
          <Icon name="down" />
        </Disclosure>
        <DisclosureContent className="note-body">
          <p className="words-message" lang={coaching.locale} dir={coaching.dir}>
            {coaching.message}
          </p>
          <Choices coaching={coaching} message={message.id} />
          <NoteTools message={message} />
        </DisclosureContent>
      </DisclosureProvider>
    </aside>
  );
}

/** Something new about the conversation as a whole. */
export function NewsCard({ message, coaching }: { readonly message: Message; readonly coaching: Coaching }) {
  const { strings } = useSession();
  return (
    <aside className="card news" aria-label={strings.message.notes}>
      <Lamp />
      <Words coaching={coaching} />
      <Choices coaching={coaching} message={message.id} without={['carry-on']} />
      <NoteTools message={message} />
    </aside>
  );
}
