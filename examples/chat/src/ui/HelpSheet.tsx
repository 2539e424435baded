import { fill } from '../i18n/index.js';
import { Icon } from './Icon.js';
import { Sheet } from './Sheet.js';
import { useSession } from './session.js';
import { useHelplines } from './useHelplines.js';

const EVERYWHERE = 'https://childhelplineinternational.org/';

/** People to talk to, where the child is. */
export function HelpSheet({
  message,
  onClose,
}: {
  readonly message: number | null;
  readonly onClose: () => void;
}) {
  const { strings, settings, sheet, lang } = useSession();
  const directory = useHelplines();
  const words = strings.sheet;
  const { region } = settings;
  const help = directory && region ? directory.regions[region] : undefined;
  const lines = help?.lines ?? [];
  const regionName = region ? new Intl.DisplayNames([lang], { type: 'region' }).of(region) : '';
  return (
    <Sheet title={words.helpTitle} onClose={onClose}>
      <p>{words.helpIntro}</p>
      {lines.length > 0 ? (
        <section className="lines">
          <h3>{fill(words.lines, { region: regionName ?? region })}</h3>
          {lines.map(({ name, number, hours }) => (
            <a key={name + number} className="line" href={dial(number)}>
              <Icon name="call" />
              <span className="line-name">{name}</span>
              <bdi className="line-number">{number}</bdi>
              {hours && <span className="quiet">{hours === '24/7' ? words.hours.always : hours}</span>}
            </a>
          ))}
        </section>
      ) : (
        directory && (
          <p>
            {words.noLines} <bdi className="address">{EVERYWHERE}</bdi>
          </p>
        )
      )}
      {help?.emergency && (
        <p className="emergency">
          {words.emergency}{' '}
          <a href={dial(help.emergency.split('/')[0] ?? '')}>
            <bdi>{fill(words.call, { number: help.emergency })}</bdi>
          </a>
        </p>
      )}
      <button type="button" className="choice wide" onClick={() => sheet.set({ kind: 'adult', message })}>
        <Icon name="talk" />
        {words.adultButton}
      </button>
    </Sheet>
  );
}

function dial(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}
