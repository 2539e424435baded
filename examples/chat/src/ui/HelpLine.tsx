import type { Helpline } from 'nightlight';
import { Fragment } from 'react';
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

/** The numbers for danger right now, as the record has them: `999`, or `110 / 119` with the police first. */
export function EmergencyLine({ number }: { readonly number: string }) {
  const { strings } = useSession();
  return (
    <p className="emergency">
      {strings.sheet.emergency}
      {number.split('/').map((each) => (
        <Fragment key={each}>
          {' '}
          <a href={dial(each)}>
            <bdi>{fill(strings.sheet.call, { number: each.trim() })}</bdi>
          </a>
        </Fragment>
      ))}
    </p>
  );
}

function dial(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}
