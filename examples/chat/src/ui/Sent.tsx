import { type Message, wordsUnderOwn } from '../chat/message.js';
import { fill } from '../i18n/index.js';
import { DeveloperChip } from '../inspector/DeveloperChip.js';
import { NewsCard } from './Note.js';
import { Marked } from './NoteTools.js';
import { PlainPicture } from './Picture.js';
import { useSession } from './session.js';

/** What makes sense only before a message is sent. */
const TOO_LATE = ['edit', 'discard', 'carry-on'];

/** A message of the child, as its own phone shows it: what it wrote may be a cry for help. */
export function Sent({ message }: { readonly message: Message }) {
  const { strings, settings } = useSession();
  const { text, picture, look, mistake } = message;
  return (
    <>
      {picture ? (
        <PlainPicture
          picture={picture}
          alt={fill(strings.message.pictureShown, { name: strings.message.you })}
        />
      ) : (
        <p className="bubble mine" dir="auto">
          {text}
        </p>
      )}
      {look === 'failed' && <p className="aside">{strings.message.unchecked}</p>}
      {wordsUnderOwn(message).map((coaching) => (
        <NewsCard key={coaching.key} message={message} coaching={coaching} without={TOO_LATE} />
      ))}
      {mistake !== null && <Marked message={message} />}
      {settings.developer && <DeveloperChip message={message} />}
    </>
  );
}
