import type { Message } from '../chat/message.js';
import { fill } from '../i18n/index.js';
import { EmergencyLine, HelpLine } from './HelpLine.js';
import { Icon } from './Icon.js';
import { linesFor } from './lines.js';
import { Sheet } from './Sheet.js';
import { useSession } from './session.js';
import { useHelplines } from './useHelplines.js';

const EVERYWHERE = 'https://childhelplineinternational.org/';

/** People to talk to, where the child is. */
export function HelpSheet({
  message,
  onClose,
}: {
  readonly message: Message | null;
  readonly onClose: () => void;
}) {
  const { strings, settings, sheet, lang } = useSession();
  const directory = useHelplines();
  const words = strings.sheet;
  const { region, ageBand } = settings;
  const category = message?.result?.signals[0]?.category;
  const lines = directory ? linesFor(directory, region, ageBand, category) : [];
  const emergency = directory?.regions[region]?.emergency;
  const regionName = region ? new Intl.DisplayNames([lang], { type: 'region' }).of(region) : '';
  return (
    <Sheet title={words.helpTitle} onClose={onClose}>
      <p>{words.helpIntro}</p>
      {lines.length > 0 && (
        <section className="lines">
          <h3>{fill(words.lines, { region: regionName ?? region })}</h3>
          {lines.map((line) => (
            <HelpLine key={line.name + line.number} line={line} />
          ))}
        </section>
      )}
      {directory && lines.length === 0 && (
        <p>
          {region ? words.noLines : words.noCountry} <bdi className="address">{EVERYWHERE}</bdi>
        </p>
      )}
      {emergency && <EmergencyLine number={emergency} />}
      <button
        type="button"
        className="choice wide"
        onClick={() => sheet.set({ kind: 'adult', message: message?.id ?? null })}
      >
        <Icon name="talk" />
        {words.adultButton}
      </button>
    </Sheet>
  );
}
