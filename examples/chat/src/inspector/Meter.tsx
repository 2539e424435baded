import type { Message } from '../chat/message.js';
import { fill } from '../i18n/index.js';
import { useSession } from '../ui/session.js';

/** The conversation meter: risk over the turns, and the turns that carried signs. */
export function Meter({ messages, upTo }: { readonly messages: readonly Message[]; readonly upTo: Message }) {
  const { strings } = useSession();
  const words = strings.developer;
  const standings = messages
    .filter(({ id }) => id <= upTo.id)
    .flatMap(({ result }) => (result?.standing ? [result.standing] : []));
  const now = standings.at(-1);
  if (!now) return null;
  return (
    <>
      <h3>
        {words.conversation}{' '}
        <span className="chip" data-severity={now.severity}>
          {now.severity}
        </span>
      </h3>
      <div className="meter">
        <span className="bar-track wide" data-severity={now.severity}>
          <i style={{ inlineSize: `${(now.risk * 100).toFixed(1)}%` }} />
        </span>
        <p>{fill(words.risk, { percent: (now.risk * 100).toFixed(0) })}</p>
        <Trend risks={standings.map(({ risk }) => risk)} label={words.trend} />
      </div>
      {now.evidence.length > 0 && (
        <>
          <h3>{words.evidence}</h3>
          {/* Turns count from 0, as in the SDK's own lines below. */}
          <ul className="evidence">
            {now.evidence.map(({ stage, turn, probability }) => (
              <li key={`${stage}${turn}`}>
                <span className="mono">{stage}</span> {fill(words.turn, { turn })}{' '}
                <span className="mono">{probability.toFixed(2)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {now.words.map((line) => (
        <p key={line} className="mono">
          {line}
        </p>
      ))}
    </>
  );
}

/** Risk turn by turn. */
function Trend({ risks, label }: { readonly risks: readonly number[]; readonly label: string }) {
  const step = 100 / Math.max(1, risks.length - 1);
  const points = risks.map((risk, i) => `${(i * step).toFixed(1)},${(38 - risk * 36).toFixed(1)}`).join(' ');
  const text = `${label}: ${risks.map((risk) => risk.toFixed(2)).join(', ')}`;
  return (
    <svg className="trend" viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label={text}>
      <path className="trend-line" d="M0 38h100" />
      <polyline points={points} />
    </svg>
  );
}
