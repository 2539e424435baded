import type { Looked, Message } from '../chat/message.js';
import { fill } from '../i18n/index.js';
import { useStore } from '../store.js';
import { useSession } from '../ui/session.js';
import { Bars } from './Bars.js';
import { Meter } from './Meter.js';

/** What Nightlight saw, in numbers. For developers: a child's app would never show it. */
export function Inspector() {
  const { strings, chat, inspected } = useSession();
  const messages = useStore(chat.messages);
  const chosen = useStore(inspected);
  const words = strings.developer;
  const message =
    messages.find(({ id }) => id === chosen) ?? messages.findLast(({ result }) => result !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="inspector" id="inspector" tabIndex={0} aria-labelledby="inspector-title">
      <h2 id="inspector-title">{words.title}</h2>
      {!message?.result && <p className="quiet">{words.nothing}</p>}
      {message?.result && (
        <>
          <Meter messages={messages} upTo={message} />
          <OneMessage message={message} result={message.result} />
        </>
      )}
    </section>
  );
}

function OneMessage({ message, result }: { readonly message: Message; readonly result: Looked }) {
  const { strings, guard } = useSession();
  const words = strings.developer;
  const explained = guard?.why(result).developer;
  return (
    <>
      <h3>
        {words.message} <span className="quiet">{fill(words.took, { ms: message.took.toFixed(0) })}</span>
      </h3>
      <p className="quoted" dir="auto">
        <Marked text={message.text} result={result} />
      </p>
      <p>
        <span className="chip" data-severity={result.severity}>
          {result.severity}
        </span>{' '}
        <span className="mono">{result.actions.join(', ')}</span>
      </p>
      {result.partial.length > 0 && (
        <p className="mono">
          {words.partial}: {result.partial.map(({ code }) => code).join(', ')}
        </p>
      )}
      <h3>{words.signals}</h3>
      {explained?.signals.length ? (
        <ul className="signals">
          {explained.signals.map(({ category, severity, probability, source, reason }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: signals have no other identity
            <li key={i}>
              <span className="chip" data-severity={severity}>
                {category} · {severity}
              </span>{' '}
              <span className="mono">
                {probability.toFixed(2)} {source}
              </span>
              {reason && <p className="quiet">{reason}</p>}
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{words.noSignals}</p>
      )}
      {result.standing && <Stages stages={result.standing.stages} />}
      <h3>{words.scores}</h3>
      <Bars values={result.scores} />
      <h3>{words.versions}</h3>
      <p className="mono">
        nightlight {result.versions.nightlight}, policy {result.versions.policy},{' '}
        {Object.entries(result.versions.models)
          .map(([room, version]) => `${room} ${version}`)
          .join(', ')}
      </p>
    </>
  );
}

/** Signs of grooming in this turn; those that are not there would only fill the page. */
function Stages({ stages }: { readonly stages: Readonly<Record<string, number>> }) {
  const { strings } = useSession();
  const seen = Object.entries(stages).filter(([, probability]) => probability >= 0.01);
  if (seen.length === 0) return null;
  return (
    <>
      <h3>{strings.developer.stages}</h3>
      <Bars values={Object.fromEntries(seen)} />
    </>
  );
}

/** The text with what was noticed marked in it. */
function Marked({ text, result }: { readonly text: string; readonly result: Looked }) {
  const spans = result.signals
    .flatMap((signal) => signal.spans)
    .filter(({ start, end }) => end <= text.length && start < end)
    .sort((a, b) => a.start - b.start);
  const parts = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, text.slice(at)];
}
