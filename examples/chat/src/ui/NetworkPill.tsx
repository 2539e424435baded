import { Popover, PopoverDisclosure, PopoverHeading, PopoverProvider } from '@ariakit/react';
import { fill } from '../i18n/index.js';
import type { NetworkCount } from '../offline/network.js';
import type { OfflineState } from '../offline/register.js';
import { type Store, useStore } from '../store.js';
import { useSession } from './session.js';

/** How often this page has used the network since it was loaded. Zero is the point. */
export function NetworkPill({
  count,
  offline,
}: {
  readonly count: Store<NetworkCount>;
  readonly offline: Store<OfflineState>;
}) {
  const { strings } = useSession();
  const { before, since } = useStore(count);
  const { state, asked } = useStore(offline);
  const words = strings.network;
  // What the page itself asked for stands in both counts.
  const total = state === 'ready' ? Math.max(since, asked) : since;
  // Without a service worker nobody sees what the models' worker asks for: a number would be a guess.
  const shown = state === 'none' ? words.notCounted : total;
  const kept = { ready: words.offlineReady, wait: words.offlineWait, none: words.offlineNone }[state];
  return (
    <PopoverProvider placement="bottom-end">
      <PopoverDisclosure
        className="pill"
        data-count={shown}
        data-offline={state}
        data-quiet={shown === 0 ? '' : undefined}
        aria-label={fill(words.label, { count: shown })}
      >
        <i className="pill-dot" />
        <span className="pill-full">{fill(words.label, { count: shown })}</span>
        <span className="pill-short">{fill(words.short, { count: state === 'none' ? '–' : total })}</span>
      </PopoverDisclosure>
      <Popover className="popover" gutter={8} unmountOnHide>
        <PopoverHeading className="popover-title">{words.title}</PopoverHeading>
        <p>
          <strong>{fill(words.since, { count: shown })}</strong>
          <br />
          {fill(words.before, { count: before })}
        </p>
        <p>{kept}</p>
        <p className="quiet">{words.how}</p>
      </Popover>
    </PopoverProvider>
  );
}
