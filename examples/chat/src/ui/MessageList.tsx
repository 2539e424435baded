import { memo, useEffect, useRef } from 'react';
import type { Author, Message } from '../chat/message.js';
import { fill } from '../i18n/index.js';
import { DeveloperChip } from '../inspector/DeveloperChip.js';
import { useStore } from '../store.js';
import { PlainPicture } from './Picture.js';
import { Received } from './Received.js';
import { useSession } from './session.js';

/** The messages of one phone, the newest at the bottom. */
export function MessageList({ owner }: { readonly owner: Author }) {
  const { chat, player, strings, scene, childName } = useSession();
  const messages = useStore(chat.messages);
  const { typing } = useStore(player.state);
  const end = useRef<HTMLDivElement>(null);
  const seen = messages.filter(({ author, delivered }) => delivered || author === owner);
  const ownerName = owner === 'child' ? childName : scene.contact.name;
  const otherName = owner === 'child' ? scene.contact.name : childName;
  const newest = seen.at(-1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when there is something new to see
  useEffect(() => {
    const list = end.current?.parentElement;
    if (!list) return;
    const follow = () => {
      // Of a note that is higher than the screen, the beginning counts.
      const last = [...list.querySelectorAll<HTMLElement>('.row')].at(-1);
      const high = last !== undefined && last.offsetHeight > list.clientHeight;
      list.scrollTo({ top: high ? last.offsetTop - 8 : list.scrollHeight });
    };
    follow();
    // Notes and pictures grow after the message has come.
    const watch = new ResizeObserver(follow);
    for (const child of list.children) watch.observe(child);
    const stop = setTimeout(() => watch.disconnect(), 1500);
    return () => {
      clearTimeout(stop);
      watch.disconnect();
    };
  }, [seen.length, newest?.look, typing]);

  return (
    <div
      className="messages"
      role="log"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={fill(strings.phones.messages, { name: ownerName })}
    >
      {seen.length === 0 && <p className="empty">{strings.message.empty}</p>}
      {seen.map((message) => (
        <Row key={message.id} message={message} owner={owner} newest={message === newest} />
      ))}
      {typing && typing !== owner && (
        <p className="typing">
          <span className="hidden-text">{fill(strings.message.typing, { name: otherName })}</span>
          <i />
          <i />
          <i />
        </p>
      )}
      <div ref={end} className="messages-end" />
    </div>
  );
}

interface RowProps {
  readonly message: Message;
  readonly owner: Author;
  readonly newest: boolean;
}

/** One message; drawn again only when it changes. */
const Row = memo(function Row({ message, owner, newest }: RowProps) {
  const { strings, scene, settings, childName } = useSession();
  const own = message.author === owner;
  const sender = own ? strings.message.you : message.author === 'child' ? childName : scene.contact.name;
  return (
    <div className={`row ${own ? 'own' : 'other'}`}>
      <span className="hidden-text">{sender}:</span>
      {!own && owner === 'child' ? (
        <Received message={message} newest={newest} />
      ) : (
        <>
          {message.picture ? (
            <PlainPicture
              picture={message.picture}
              alt={fill(strings.message.pictureShown, { name: sender })}
            />
          ) : (
            <p className={`bubble ${own ? 'mine' : 'theirs'}`} dir="auto">
              {message.text}
            </p>
          )}
          {!message.delivered && <p className="aside">{strings.composer.notDelivered}</p>}
          {settings.developer && owner === 'child' && <DeveloperChip message={message} />}
        </>
      )}
    </div>
  );
});
