import { useEffect, useState } from 'react';
import { choose } from '../chat/act.js';
import type { Message } from '../chat/message.js';
import type { Guard } from '../guard/guard.js';
import { fill } from '../i18n/index.js';
import { Choices } from './Choices.js';
import { Icon, Lamp } from './Icon.js';
import { Lifeline } from './Lifeline.js';
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

/** The picture blurred by Nightlight; until that is done, a few colours of it. */
function useBlurred(guard: Guard | null, picture: Blob): string | null {
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
  const url = usePictureUrl(blurred);
  return url ?? preview;
}

/** A picture of which only its colours can be made out. */
export function BlurredPicture({ picture, alt = '' }: { readonly picture: Blob; readonly alt?: string }) {
  const { guard } = useSession();
  const cover = useBlurred(guard, picture);
  return <span className="picture blurred">{cover && <img src={cover} alt={alt} />}</span>;
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
  const { strings, scene, settings, chat } = useSession();
  const { result, look, choice, id, mistake } = message;
  const words = strings.message;
  const quiet = look === 'done' && result !== null && result.severity === 'none' && result.status === 'full';
  // Marked as wrong, a note goes; a stranger's picture stays blurred all the same, as the child has not seen it.
  const clear = quiet || mistake !== null;
  const shown = choice === 'shown' || (choice === 'none' && clear && settings.relationship === 'trusted');
  const name = scene.contact.name;
  const coaching = mistake === null ? (result?.coaching ?? null) : null;
  if (shown) {
    return (
      <div className="picture-frame">
        <PlainPicture picture={picture} alt={fill(words.pictureShown, { name })} />
        <button type="button" className="link" onClick={() => choose(chat, id, { choice: 'hidden' })}>
          {words.pictureHide}
        </button>
      </div>
    );
  }
  return (
    <div className="picture-frame">
      <BlurredPicture picture={picture} />
      <div className="picture-note">
        <p className="picture-title">
          <Lamp /> {fill(words.pictureFrom, { name })}
        </p>
        {coaching ? <Words coaching={coaching} /> : <p>{words.pictureBlurred}</p>}
        {quiet && <p className="quiet">{words.pictureQuiet}</p>}
        {look === 'waiting' && <p className="quiet">{words.looking}</p>}
        {look === 'failed' && <p className="quiet">{words.unchecked}</p>}
        <button
          type="button"
          className="choice"
          data-action="show-picture"
          onClick={() => choose(chat, id, { choice: 'shown' })}
        >
          <Icon name="eye" />
          {words.pictureShow}
        </button>
        {coaching && <Lifeline message={message} coaching={coaching} />}
        {coaching && <Choices coaching={coaching} message={id} without={['carry-on']} />}
        {coaching && <NoteTools message={message} coaching={coaching} />}
      </div>
    </div>
  );
}
