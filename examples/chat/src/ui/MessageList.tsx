import { memo, useEffect, useRef } from 'react';
import { rowId } from '../chat/act.js';
import type { Author, Message } from '../chat/message.js';
import { fill } from '../i18n/index.js';
import { useStore } from '../store.js';
import { PlainPicture } from './Picture.js';
import { Received } from './Received.js';
import { Sent } from './Sent.js';
import { useSession } from './session.js';

/** Shows the end of a list of messages; of a note that is higher than the screen, the beginning counts. */
function scrollToEnd(list: HTMLElement): void {
  const last = [...list.querySelectorAll<HTMLElement>('.row')].at(-1);
  const high = last !== undefined && last.offsetHeight > list.clientHeight;
  list.scrollTo({ top: high ? last.offsetTop - 8 : list.scrollHeight });
}

/** The messages of one phone, the newest at the bottom. */
export function MessageList({ owner }: { readonly owner: Author }) {
  const { chat, player, strings, scene, childName } = useSession();
  const messages = useStore(chat.messages);
  const { muted } = useStore(chat.standing);
  const { typing } = useStore(player.state);
  const box = useRef<HTMLDivElement>(null);
  const seen = messages.filter(({ author, delivered }) => delivered || author === owner);
  const ownerName = owner === 'child' ? childName : scene.contact.name;
  const otherName = owner === 'child' ? scene.contact.name : childName;
  const newest = seen.at(-1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when there is something new to see
  useEffect(() => {
    const list = box.current;
    if (!list) return;
    scrollToEnd(list);
    // Notes and pictures grow after the message has come.
    const watch = new ResizeObserver(() => scrollToEnd(list));
    for (const child of list.children) watch.observe(child);
    const stop = setTimeout(() => watch.disconnect(), 1500);
    return () => {
      clearTimeout(stop);
      watch.disconnect();
    };
  }, [seen.length, newest?.look, typing]);

  useEffect(() => {
    const list = box.current;
    if (!list) return;
    // On a small screen one phone is out of sight, and cannot scroll until it is seen.
    let hidden = list.clientHeight === 0;
    const watch = new ResizeObserver(() => {
      if (hidden && list.clientHeight > 0) scrollToEnd(list);
      hidden = list.clientHeight === 0;
    });
    watch.observe(list);
    return () => watch.disconnect();
  }, []);

  // Each message stands on both phones: it is read aloud on the child's only, and there only until the chat is muted.
  const aloud = owner === 'child' && !muted;
  return (
    <div
      ref={box}
      className="messages"
      role="log"
      aria-live={aloud ? 'polite' : 'off'}
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
  const { strings, scene, childName } = useSession();
  const own = message.author === owner;
  const sender = own ? strings.message.you : message.author === 'child' ? childName : scene.contact.name;
  const look = own ? 'own' : 'other';
  if (owner === 'child') {
    return (
      <div id={rowId(message.id)} className={`row ${look}`} tabIndex={-1}>
        <span className="hidden-text">{sender}:</span>
        {own ? <Sent message={message} /> : <Received message={message} newest={newest} />}
      </div>
    );
  }
  return (
    <div className={`row ${look}`}>
      <span className="hidden-text">{sender}:</span>
      {message.picture ? (
        <PlainPicture picture={message.picture} alt={fill(strings.message.pictureShown, { name: sender })} />
      ) : (
        <p className={`bubble ${own ? 'mine' : 'theirs'}`} dir="auto">
          {message.text}
        </p>
      )}
      {!message.delivered && <p className="aside">{strings.composer.notDelivered}</p>}
    </div>
  );
});
