import { useStore } from '../store.js';
import { Lamp } from './Icon.js';
import { useSession } from './session.js';

/** A gentle word above the text field while the child writes. It takes nothing away and asks for nothing. */
export function Hint() {
  const { sending, sheet, strings, lang } = useSession();
  const hint = useStore(sending.hint);
  const looking = useStore(sending.looking);
  const coaching = hint?.result.coaching;
  return (
    <output className="hint" data-shown={coaching || looking ? '' : undefined}>
      {coaching && (
        <span className="hint-words" lang={coaching.locale} dir={coaching.dir}>
          <Lamp />
          <span>
            <strong>{coaching.title}</strong> {firstSentence(coaching.message)}{' '}
            {hint.result.actions.includes('offer-help') && (
              <button
                type="button"
                className="link"
                lang={lang}
                onClick={() => sheet.set({ kind: 'help', message: null })}
              >
                {strings.message.talk}
              </button>
            )}
          </span>
        </span>
      )}
      {looking && !coaching && <span className="hint-words">{strings.message.looking}</span>}
    </output>
  );
}

function firstSentence(message: string): string {
  return message.match(/^.*?[.!?。！？।؟](?=\s|$|[^\s])/u)?.[0] ?? message;
}
