import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { Author } from '../chat/message.js';
import { fill } from '../i18n/index.js';
import { useStore } from '../store.js';
import { Icon } from './Icon.js';
import { PictureMenu } from './PictureMenu.js';
import { useSession } from './session.js';

/** Where one person writes. */
export function Composer({ author }: { readonly author: Author }) {
  const { sending, strings, scene, childName } = useSession();
  const draft = sending.drafts[author];
  const text = useStore(draft);
  const field = useRef<HTMLTextAreaElement>(null);
  const words = strings.composer;
  const [writer, reader] =
    author === 'child' ? [childName, scene.contact.name] : [scene.contact.name, childName];

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field is as high as its text
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    // Where the browser sizes the field by itself there is nothing to do.
    if (CSS.supports('field-sizing', 'content')) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [text]);

  function submit(event?: FormEvent) {
    event?.preventDefault();
    void sending.submit(author);
  }

  function onKeyDown(event: KeyboardEvent) {
    const { isComposing, keyCode } = event.nativeEvent;
    // Enter may choose a character: Safari then says so only by the code 229.
    if (event.key !== 'Enter' || event.shiftKey || isComposing || keyCode === 229) return;
    event.preventDefault();
    submit();
  }

  return (
    <form className="composer" onSubmit={submit}>
      <PictureMenu author={author} />
      <textarea
        ref={field}
        id={`write-${author}`}
        rows={1}
        dir="auto"
        value={text}
        autoComplete="off"
        aria-label={fill(words.label, { name: writer })}
        placeholder={fill(words.placeholder, { name: reader })}
        onChange={(event) => draft.set(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" className="send" aria-label={words.send} disabled={text.trim() === ''}>
        <Icon name="send" />
      </button>
    </form>
  );
}
