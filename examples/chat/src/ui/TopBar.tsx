import type { ReactNode } from 'react';
import { Icon, Lamp } from './Icon.js';
import { useSession } from './session.js';

/** The name, and what belongs to the page as a whole. */
export function TopBar({
  onSettings,
  children,
}: {
  readonly onSettings: () => void;
  readonly children: ReactNode;
}) {
  const { strings } = useSession();
  return (
    <header className="top">
      <a className="skip" href="#phone-child">
        {strings.skip}
      </a>
      <h1 className="brand">
        <Lamp />
        <span>{strings.appName}</span>
      </h1>
      {children}
      <button type="button" className="round" aria-label={strings.settings.open} onClick={onSettings}>
        <Icon name="settings" />
      </button>
    </header>
  );
}
