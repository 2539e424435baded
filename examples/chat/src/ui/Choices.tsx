import type { Coaching } from 'nightlight';
import { act } from '../chat/act.js';
import { Icon, type IconName } from './Icon.js';
import { useSession } from './session.js';

const ICONS: Readonly<Record<string, IconName>> = {
  block: 'block',
  'keep-proof': 'keep',
  'tell-adult': 'talk',
  helpline: 'call',
  emergency: 'call',
  mute: 'muted',
};

/** The coaching's choices as buttons. */
export function Choices({
  coaching,
  message,
  without = [],
  onCarryOn,
}: {
  readonly coaching: Coaching;
  readonly message: number | null;
  readonly without?: readonly string[];
  /** "It's okay": whatever stands open may close. */
  readonly onCarryOn?: () => void;
}) {
  const session = useSession();
  const choices = coaching.actions.filter(({ id }) => !without.includes(id));
  return (
    <div className="choices" lang={coaching.locale} dir={coaching.dir}>
      {choices.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className="choice"
          data-action={id}
          onClick={() => {
            act(session, id, message);
            if (id === 'carry-on') onCarryOn?.();
          }}
        >
          {ICONS[id] && <Icon name={ICONS[id]} />}
          {label}
        </button>
      ))}
    </div>
  );
}
