import { Radio, RadioGroup, RadioProvider } from '@ariakit/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { fill } from '../i18n/index.js';
import { SCENE_IDS, type SceneId, scenesFor } from '../scenes/index.js';
import { useStore } from '../store.js';
import { Avatar } from './Avatar.js';
import { Icon } from './Icon.js';
import { useSession } from './session.js';

/** On a small screen the list of scenes is wider than the page: the chosen one comes to its middle. */
function useInView(scene: SceneId, dir: string) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene, or another direction, stands elsewhere
  useEffect(() => {
    // After the page has taken up its direction.
    const frame = requestAnimationFrame(() => {
      const chip = list.current?.querySelector<HTMLElement>('.scene-chip:has(:checked)');
      if (chip && list.current) {
        list.current.scrollLeft = chip.offsetLeft - (list.current.clientWidth - chip.offsetWidth) / 2;
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [scene, dir]);
  return list;
}

/** Which scene is on, and the buttons to play it. */
export function SceneBar({
  onScene,
  ready,
  children,
}: {
  readonly onScene: (scene: SceneId) => void;
  readonly ready: boolean;
  readonly children: ReactNode;
}) {
  const { strings, settings, player, scene, sending, chat, dir } = useSession();
  const list = useInView(settings.scene, dir);
  const { step, steps, auto, busy } = useStore(player.state);
  const question = useStore(sending.question);
  const { blocked, left } = useStore(chat.standing);
  const scenes = scenesFor(settings.locale);
  const words = strings.scenes;
  const over = step >= steps && !question;
  const atEnd = over && !busy;
  // In a chat that the child has closed there is nothing to play, except from the beginning.
  const playable = ready && !blocked && !left;

  function toggle() {
    if (auto) return player.pause();
    if (atEnd) player.load(scene);
    player.play();
  }

  return (
    <section className="scenes" aria-label={words.title}>
      <RadioProvider value={settings.scene} setValue={(value) => onScene(value as SceneId)}>
        <RadioGroup ref={list} className="scene-list" aria-label={words.title}>
          {SCENE_IDS.map((id) => (
            <label key={id} htmlFor={`scene-${id}`} className="scene-chip">
              <Radio id={`scene-${id}`} value={id} className="hidden-text" />
              <Avatar kind={scenes[id].contact.avatar} />
              <span>{scenes[id].title}</span>
            </label>
          ))}
        </RadioGroup>
      </RadioProvider>
      <div className="scene-now">
        <p
          className="scene-intro"
          data-begun={step > 0 && !atEnd ? '' : undefined}
          data-end={atEnd ? '' : undefined}
        >
          {atEnd ? words.done : scene.intro}
        </p>
        <div className="scene-controls" data-busy={busy ? '' : undefined}>
          <button type="button" className="play" data-testid="play" disabled={!playable} onClick={toggle}>
            <Icon name={auto ? 'pause' : 'play'} />
            <span>{auto ? words.pause : words.play}</span>
          </button>
          <button
            type="button"
            className="round next"
            data-testid="next"
            aria-label={words.next}
            disabled={!playable || auto || busy || atEnd}
            onClick={() => void player.next()}
          >
            <Icon name="next" />
          </button>
          <button
            type="button"
            className="round"
            data-testid="restart"
            aria-label={words.restart}
            disabled={!ready}
            onClick={() => player.load(scene)}
          >
            <Icon name="restart" />
          </button>
          <span className="scene-steps" role="img" aria-label={fill(words.progress, { step, steps })}>
            {Array.from({ length: steps }, (_, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the dots are their places
              <i key={i} data-done={i < step ? '' : undefined} />
            ))}
          </span>
          {children}
        </div>
      </div>
    </section>
  );
}
