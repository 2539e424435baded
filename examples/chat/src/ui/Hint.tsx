import { useStore } from '../store.js';
import { Lamp } from './Icon.js';
import { useSession } from './session.js';

/** A gentle word above the text field while the child writes. It takes nothing away and asks for nothing. */
export function Hint() {
  const { sending } = useSession();
  const hint = useStore(sending.hint);
  const coaching = hint?.result.coaching;
  return (
    <output className="hint" data-shown={coaching ? '' : undefined}>
      {coaching && (
        <span className="hint-words" lang={coaching.locale} dir={coaching.dir}>
          <Lamp />
          <span>
            <strong>{coaching.title}</strong> {firstSentence(coaching.message)}
          </span>
        </span>
      )}
    </output>
  );
}

function firstSentence(message: string): string {
  return message.match(/^.*?[.!?。！？।؟](?=\s|$|[^\s])/u)?.[0] ?? message;
}
