import { Checkbox, Dialog, DialogDismiss, DialogHeading } from '@ariakit/react';
import { AGE_BANDS, CATALOGUE_LOCALES, POLICIES, type PolicyName, RELATIONSHIPS } from 'nightlight';
import { useState } from 'react';
import { fill } from '../i18n/index.js';
import { Icon } from '../ui/Icon.js';
import { saveText } from '../ui/save.js';
import { useSession } from '../ui/session.js';
import { useHelplines } from '../ui/useHelplines.js';
import { Choose } from './Choose.js';
import { type Settings, THEMES } from './settings.js';

/** Everything that can be chosen, and the record of mistakes. */
export function SettingsDialog({
  open,
  onClose,
  onChange,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onChange: (change: Partial<Settings>) => void;
}) {
  const { strings, settings, lang } = useSession();
  const words = strings.settings;
  const regions = useRegions(lang, words.noRegion);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      className="dialog"
      backdrop={<div className="backdrop" />}
      unmountOnHide
    >
      <header className="sheet-head">
        <DialogHeading className="sheet-title">{words.title}</DialogHeading>
        <DialogDismiss className="round" aria-label={strings.sheet.close}>
          <Icon name="close" />
        </DialogDismiss>
      </header>
      <div className="settings">
        <Choose
          label={words.age}
          value={settings.ageBand}
          options={AGE_BANDS.map((id) => [id, words.ages[id]])}
          onChange={(ageBand) => onChange({ ageBand })}
        />
        <Choose
          label={words.language}
          value={settings.locale}
          options={CATALOGUE_LOCALES.map((id) => [id, nameOfLanguage(id)])}
          onChange={(locale) => onChange({ locale })}
        />
        <Choose
          label={words.region}
          value={settings.region}
          options={regions}
          onChange={(region) => onChange({ region })}
        />
        <Choose
          label={words.relationship}
          value={settings.relationship}
          options={RELATIONSHIPS.map((id) => [id, strings.relationships[id]])}
          onChange={(relationship) => onChange({ relationship })}
        />
        <Choose
          label={words.policy}
          value={settings.policy}
          options={(Object.keys(POLICIES) as PolicyName[]).map((id) => [id, words.policies[id]])}
          onChange={(policy) => onChange({ policy })}
        />
        <Choose
          label={words.theme}
          value={settings.theme}
          options={THEMES.map((id) => [id, words.themes[id]])}
          onChange={(theme) => onChange({ theme })}
        />
        <label htmlFor="developer-view" className="switch">
          <Checkbox
            id="developer-view"
            checked={settings.developer}
            onChange={(event) => onChange({ developer: event.target.checked })}
          />
          <span>
            <strong>{words.developer}</strong>
            <span className="quiet">{words.developerNote}</span>
          </span>
        </label>
        <Mistakes />
        <p className="quiet">{strings.scenes.languageNote}</p>
      </div>
      <DialogDismiss className="choice strong wide">{words.done}</DialogDismiss>
    </Dialog>
  );
}

/** The record of mistakes: the person may take it along, or have it forgotten. */
function Mistakes() {
  const { strings, mistakes } = useSession();
  const [count, setCount] = useState(mistakes.list().length);
  const words = strings.settings;
  return (
    <div className="mistakes">
      <p>{fill(words.mistakes, { count })}</p>
      <button
        type="button"
        className="link"
        disabled={count === 0}
        onClick={() => saveText('nightlight-mistakes.json', mistakes.exportJson(), 'application/json')}
      >
        {words.mistakesSave}
      </button>
      <button
        type="button"
        className="link"
        disabled={count === 0}
        onClick={() => {
          mistakes.clear();
          setCount(0);
        }}
      >
        {words.mistakesClear}
      </button>
    </div>
  );
}

/** Every region with a helpline, by its name in the page's language. */
function useRegions(lang: string, none: string): readonly (readonly [string, string])[] {
  const directory = useHelplines();
  const names = new Intl.DisplayNames([lang], { type: 'region' });
  const known = Object.keys(directory?.regions ?? {}).map((code) => [code, names.of(code) ?? code] as const);
  return [['', none] as const, ...known.sort(([, a], [, b]) => a.localeCompare(b, lang))];
}

/** A language in its own words. */
function nameOfLanguage(locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
}
