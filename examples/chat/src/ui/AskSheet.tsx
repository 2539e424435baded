import { act, focusComposer } from '../chat/act.js';
import type { Question } from '../chat/sending.js';
import { Choices } from './Choices.js';
import { Lamp } from './Icon.js';
import { BlurredPicture } from './Picture.js';
import { Sheet } from './Sheet.js';
import { useSession } from './session.js';

/** Asked before a message goes out that may hurt somebody, or give too much away. */
export function AskSheet({ question: { text, picture, result } }: { readonly question: Question }) {
  const session = useSession();
  const { strings, sending, guard } = session;
  const { coaching } = result;
  if (!coaching) return null;
  const { locale, dir, title, message, actions } = coaching;
  // Other words say nothing instead of a picture, and a picture cannot be changed.
  const suggestions = picture ? [] : (coaching.suggestions ?? []);
  const without = picture ? ['edit', 'carry-on'] : ['carry-on'];
  const maySend = actions.some(({ id }) => id === 'carry-on');
  const [, ...reasons] = guard?.why(result).child ?? [];
  return (
    <Sheet title={title} lang={locale} dir={dir} onClose={() => act(session, 'edit', null)}>
      <p className="sheet-lead" lang={locale} dir={dir}>
        <Lamp />
        <span>{message}</span>
      </p>
      <blockquote className="draft" dir="auto" aria-label={strings.ask.yourMessage}>
        {picture ? <BlurredPicture picture={picture} alt={strings.ask.yourPicture} /> : text}
      </blockquote>
      {suggestions.length > 0 && (
        <section className="kinder">
          <h3>{strings.ask.kinder}</h3>
          {suggestions.map((each) => (
            <button
              key={each}
              type="button"
              className="suggestion"
              lang={locale}
              dir={dir}
              onClick={() => {
                sending.suggest(each);
                focusComposer();
              }}
            >
              {each}
            </button>
          ))}
        </section>
      )}
      <Choices coaching={coaching} message={null} without={without} />
      {maySend && (
        <button
          type="button"
          className="link send-anyway"
          data-action="carry-on"
          onClick={() => act(session, 'carry-on', null)}
        >
          {strings.ask.sendAnyway}
        </button>
      )}
      <details className="ask-why">
        <summary>{strings.message.why}</summary>
        <p lang={locale} dir={dir}>
          {reasons.join(coaching.locale.startsWith('zh') || coaching.locale === 'ja' ? '' : ' ')}
        </p>
      </details>
    </Sheet>
  );
}
