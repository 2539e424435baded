import type { Helpline } from 'nightlight';
import { fill } from '../i18n/index.js';
import { hoursInWords } from './hours.js';
import { Icon } from './Icon.js';
import { useSession } from './session.js';

/** A helpline to call; one without a number is a page to look up, which is shown and not opened. */
export function HelpLine({ line: { name, number, url, hours } }: { readonly line: Helpline }) {
  const { strings, lang } = useSession();
  if (!number) {
    return (
      <p>
        {name}: <bdi className="address">{url}</bdi>
      </p>
    );
  }
  return (
    <a className="line" href={dial(number)}>
      <Icon name="call" />
      <span className="line-name">{name}</span>
      <bdi className="line-number">{number}</bdi>
      {hours && <span className="quiet">{hoursInWords(hours, lang, strings.sheet.hours)}</span>}
    </a>
  );
}

/** The number for danger right now; police first where there are two. */
export function EmergencyLine({ number }: { readonly number: string }) {
  const { strings } = useSession();
  return (
    <p className="emergency">
      {strings.sheet.emergency}{' '}
      <a href={dial(number.split('/')[0] ?? '')}>
        <bdi>{fill(strings.sheet.call, { number })}</bdi>
      </a>
    </p>
  );
}

function dial(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}
