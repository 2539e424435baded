import { useEffect, useState } from 'react';
import type { Message } from '../chat/message.js';
import type { Guard } from '../guard/guard.js';
import { fill } from '../i18n/index.js';
import { Choices } from './Choices.js';
import { Icon, Lamp } from './Icon.js';
import { NoteTools } from './NoteTools.js';
import { useSession } from './session.js';
import { Words } from './Words.js';

/** An address for a picture in memory, given back when it is no longer shown. */
export function usePictureUrl(picture: Blob | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!picture) return setUrl(null);
    const made = URL.createObjectURL(picture);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return url;
}

/** The picture blurred by Nightlight, after a preview of a few colours. */
function useBlurred(guard: Guard | null, picture: Blob): { url: string | null; preview: string | null } {
  const [blurred, setBlurred] = useState<Blob | null>(null);
  const [preview, setPreview] = useState<string | null>(null);
  useEffect(() => {
    if (!guard) return;
    let gone = false;
    guard.cover(picture).then(
      ({ dataUrl }) => gone || setPreview(dataUrl),
      () => undefined,
    );
    guard.blur(picture).then(
      (blob) => gone || setBlurred(blob),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [guard, picture]);
  return { url: usePictureUrl(blurred), preview };
}

/** A picture on the phone of whom it is no surprise to. */
export function PlainPicture({ picture, alt }: { readonly picture: Blob; readonly alt: string }) {
  const url = usePictureUrl(picture);
  return <span className="picture">{url && <img src={url} alt={alt} />}</span>;
}

/**
 * A picture that was sent to the child: blurred until the child chooses. Only what family sends, and nothing was
 * noticed in, is shown at once.
 */
export function SentPicture({ message, picture }: { readonly message: Message; readonly picture: Blob }) {
  const { strings, scene, settings, chat, guard } = useSession();
  const { url, preview } = useBlurred(guard, picture);
  const { result, look, choice, id } = message;
  const words = strings.message;
  const clear = look === 'done' && result !== null && result.severity === 'none' && result.status === 'full';
  const shown = choice === 'shown' || (choice === 'none' && clear && settings.relationship === 'trusted');
  const name = scene.contact.name;
  const coaching = result?.coaching ?? null;
  if (shown) {
    return (
      <div className="picture-frame">
        <PlainPicture picture={picture} alt={fill(words.pictureShown, { name })} />
        <button type="button" className="link" onClick={() => chat.update(id, { choice: 'hidden' })}>
          {words.pictureHide}
        </button>
      </div>
    );
  }
  const cover = url ?? preview;
  return (
    <div className="picture-frame">
      <span className="picture blurred">{cover && <img src={cover} alt="" />}</span>
      <div className="picture-note">
        <p className="picture-title">
          <Lamp /> {fill(words.pictureFrom, { name })}
        </p>
        {coaching ? <Words coaching={coaching} /> : <p>{words.pictureBlurred}</p>}
        {clear && <p className="quiet">{words.pictureQuiet}</p>}
        {look === 'waiting' && <p className="quiet">{words.looking}</p>}
        {look === 'failed' && <p className="quiet">{words.unchecked}</p>}
        <button
          type="button"
          className="choice"
          data-action="show-picture"
          onClick={() => chat.update(id, { choice: 'shown' })}
        >
          <Icon name="eye" />
          {words.pictureShow}
        </button>
        {coaching && <Choices coaching={coaching} message={id} without={['carry-on']} />}
        {coaching && <NoteTools message={message} />}
      </div>
    </div>
  );
}
