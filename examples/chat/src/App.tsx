import { createMistakeRecord } from 'nightlight';
import { useEffect, useMemo, useState } from 'react';
import { createChat } from './chat/chat.js';
import { createSending } from './chat/sending.js';
import { type Changing, useGuard } from './guard/useGuard.js';
import { interfaceFor } from './i18n/index.js';
import { Inspector } from './inspector/Inspector.js';
import type { countRequests } from './offline/network.js';
import type { OfflineState } from './offline/register.js';
import { scenesFor } from './scenes/index.js';
import { createPlayer } from './scenes/player.js';
import { SettingsDialog } from './settings/SettingsDialog.js';
import { readSettings, type Settings, writeSettings } from './settings/settings.js';
import { createStore, type Store, useStore } from './store.js';
import { ChildPhone } from './ui/ChildPhone.js';
import { NetworkPill } from './ui/NetworkPill.js';
import { OtherPhone } from './ui/OtherPhone.js';
import { SceneBar } from './ui/SceneBar.js';
import { type OpenSheet, type Session, SessionContext, useSession } from './ui/session.js';
import { TopBar } from './ui/TopBar.js';
import { type View, ViewSwitch } from './ui/ViewSwitch.js';

/** The two phones and what is around them. */
export function App({
  network,
  offline,
}: {
  readonly network: ReturnType<typeof countRequests>;
  readonly offline: Store<OfflineState>;
}) {
  const [settings, setSettings] = useState(() => readSettings(location.search, navigator.language));
  const [view, setView] = useState<View>('child');
  const [choosing, setChoosing] = useState(false);
  const { guard, loading, changing } = useGuard(settings);
  const { state: kept } = useStore(offline);
  // A small screen shows one thing at a time: never one that is switched off.
  const shown = view === 'developer' && !settings.developer ? 'child' : view;
  const room = useMemo(makeRoom, []);
  const { locale, scene: sceneId, relationship, speed, theme } = settings;
  const { scene, childName, words } = useMemo(() => {
    const scenes = scenesFor(locale);
    return { scene: scenes[sceneId], childName: scenes.childName, words: interfaceFor(locale) };
  }, [locale, sceneId]);
  const session = useMemo<Session>(
    () => ({ ...room, ...words, settings, scene, childName, guard }),
    [room, words, settings, scene, childName, guard],
  );

  useEffect(() => room.slow.set(speed === 'normal'), [room, speed]);
  useEffect(() => room.player.load(scene), [room, scene]);
  useEffect(() => {
    if (!guard) return;
    room.chat.attach(guard, relationship);
    room.sending.attach(guard, relationship);
  }, [room, guard, relationship]);
  useEffect(() => {
    if (guard && kept !== 'wait') network.mark();
  }, [guard, kept, network]);
  useEffect(() => {
    const { documentElement: page } = document;
    page.lang = words.lang;
    page.dir = words.dir;
    page.dataset.theme = theme;
    document.title = words.strings.appName;
    history.replaceState(null, '', writeSettings(settings, navigator.language));
  }, [settings, words, theme]);

  function change(part: Partial<Settings>) {
    setSettings((now) => {
      const next = { ...now, ...part };
      // Another scene brings another person.
      return part.scene
        ? { ...next, relationship: scenesFor(next.locale)[part.scene].contact.relationship }
        : next;
    });
    if (part.scene) {
      room.sheet.set(null);
      room.inspected.set(null);
    }
  }

  return (
    <SessionContext value={session}>
      <div className="page" data-view={shown} data-developer={settings.developer ? '' : undefined}>
        <TopBar onSettings={() => setChoosing(true)}>
          <NetworkPill count={network.count} offline={offline} />
        </TopBar>
        <SceneBar onScene={(scene) => change({ scene })} ready={guard !== null}>
          <ViewSwitch view={shown} onChange={setView} />
        </SceneBar>
        <main className="stage">
          <ChildPhone loading={loading} />
          <OtherPhone />
          {settings.developer && <Inspector />}
        </main>
        <ChangeToast changing={changing} />
        <SettingsDialog open={choosing} onClose={() => setChoosing(false)} onChange={change} />
      </div>
    </SessionContext>
  );
}

/** What the page says while other settings are being taken up, or could not be. */
function ChangeToast({ changing }: { readonly changing: Changing }) {
  const { strings } = useSession();
  const words = strings.loading;
  if (changing.phase === 'opening') return <output className="toast">{words.changing}</output>;
  if (changing.phase !== 'failed') return null;
  return (
    <div className="toast" role="alert">
      {words.unchanged}{' '}
      <button type="button" className="link" onClick={changing.again}>
        {words.again}
      </button>
    </div>
  );
}

/** What lives as long as the page. */
function makeRoom() {
  const slow = createStore(true);
  const chat = createChat();
  const sending = createSending(chat);
  const sheet = createStore<OpenSheet | null>(null);
  const player = createPlayer(chat, sending, slow.get, () => sheet.get() !== null);
  // A sheet about a message goes with it: nothing would be left to show, and the phone would stay covered.
  chat.messages.subscribe(() => {
    const about = sheet.get()?.message ?? null;
    if (about !== null && !chat.messages.get().some(({ id }) => id === about)) sheet.set(null);
  });
  return {
    slow,
    chat,
    sending,
    player,
    sheet,
    mistakes: createMistakeRecord(),
    inspected: createStore<number | null>(null),
  };
}
