import { choose } from '../chat/act.js';
import { type Message, presentationOf } from '../chat/message.js';
import { DeveloperChip } from '../inspector/DeveloperChip.js';
import { Covered } from './Covered.js';
import { Icon } from './Icon.js';
import { NewsCard, Note } from './Note.js';
import { Marked } from './NoteTools.js';
import { SentPicture } from './Picture.js';
import { useSession } from './session.js';

/** A message of the other person, as the child's phone shows it. */
export function Received({ message, newest }: { readonly message: Message; readonly newest: boolean }) {
  const { strings, chat, settings } = useSession();
  const { id, result, text, picture, mistake, choice } = message;
  const presentation = presentationOf(message);
  const words = strings.message;
  const coaching = result?.coaching ?? null;
  const news = result?.standing?.news ?? null;
  const show = () => choose(chat, id, { choice: 'shown' });
  const body = () => {
    if (picture) return <SentPicture message={message} picture={picture} />;
    switch (presentation) {
      case 'waiting':
        return <p className="bubble theirs waiting">{words.looking}</p>;
      case 'unchecked':
        return (
          <p className="aside">
            {words.unchecked}{' '}
            <button type="button" className="link" onClick={show}>
              {words.show}
            </button>
          </p>
        );
      case 'hidden':
        return (
          <p className="aside">
            <Icon name="hide" /> {words.hidden}{' '}
            <button type="button" className="link" onClick={show}>
              {words.show}
            </button>
          </p>
        );
      case 'covered':
        return coaching && <Covered message={message} coaching={coaching} newest={newest} />;
      default:
        return (
          <p className="bubble theirs" dir="auto">
            {text}
          </p>
        );
    }
  };
  const wasCovered =
    choice === 'shown' && !picture && result?.actions.some((a) => a === 'cover' || a === 'hold');
  const noted = presentation === 'noted' && coaching && coaching.key !== news?.key;
  const important = result?.severity === 'medium' || result?.severity === 'high';
  return (
    <>
      {body()}
      {wasCovered && (
        <button type="button" className="link" onClick={() => choose(chat, id, { choice: 'none' })}>
          {words.hideAgain}
        </button>
      )}
      {noted && <Note message={message} coaching={coaching} startOpen={newest && important} />}
      {news && presentation !== 'covered' && mistake === null && (
        <NewsCard message={message} coaching={news} />
      )}
      {mistake !== null && <Marked message={message} />}
      {settings.developer && <DeveloperChip message={message} />}
    </>
  );
}
