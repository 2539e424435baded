import { focusComposer } from '../chat/act.js';
import type { Loading } from '../guard/useGuard.js';
import { fill } from '../i18n/index.js';
import { useStore } from '../store.js';
import { AskSheet } from './AskSheet.js';
import { Avatar } from './Avatar.js';
import { Composer } from './Composer.js';
import { Hint } from './Hint.js';
import { Icon, Lamp } from './Icon.js';
import { LoadingScreen } from './LoadingScreen.js';
import { MessageList } from './MessageList.js';
import { Phone } from './Phone.js';
import { useSession } from './session.js';
import { OpenedSheet } from './sheets.js';

/** The phone that Nightlight looks after. */
export function ChildPhone({ loading }: { readonly loading: Loading }) {
  const { strings, scene, settings, sending, sheet, chat, childName } = useSession();
  const question = useStore(sending.question);
  const opened = useStore(sheet);
  const { muted } = useStore(chat.standing);
  const { contact } = scene;
  return (
    <Phone
      id="child"
      label={fill(strings.phones.child, { name: childName })}
      caption={
        <>
          <Lamp /> {strings.phones.withLight}
        </>
      }
      over={
        loading.phase !== 'ready' ? (
          <LoadingScreen loading={loading} />
        ) : opened ? (
          <OpenedSheet />
        ) : question ? (
          <AskSheet question={question} />
        ) : null
      }
    >
      <header className="phone-head">
        <Avatar kind={contact.avatar} />
        <div>
          <p className="phone-name">
            {contact.name} {muted && <Icon name="muted" />}
          </p>
          <p className="quiet">
            {strings.relationships[settings.relationship]}
            {muted && (
              <>
                {' · '}
                {strings.message.muted}{' '}
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    chat.standing.set((now) => ({ ...now, muted: false }));
                    focusComposer();
                  }}
                >
                  {strings.message.unmute}
                </button>
              </>
            )}
          </p>
        </div>
        <button
          type="button"
          className="round"
          aria-label={strings.message.talk}
          onClick={() => sheet.set({ kind: 'help', message: null })}
        >
          <Icon name="call" />
        </button>
      </header>
      <MessageList owner="child" />
      <ComposerOrWall />
    </Phone>
  );
}

/** The text field, or why there is none. */
function ComposerOrWall() {
  const { strings, scene, chat } = useSession();
  const { blocked, left } = useStore(chat.standing);
  const words = strings.composer;
  if (!blocked && !left) {
    return (
      <>
        <Hint />
        <Composer author="child" />
      </>
    );
  }
  return (
    <div className="wall">
      <output>{blocked ? fill(words.blocked, { name: scene.contact.name }) : words.left}</output>
      <button
        type="button"
        className="choice"
        onClick={() => {
          chat.standing.set((now) => ({ ...now, blocked: false, left: false }));
          focusComposer();
        }}
      >
        {blocked ? words.unblock : words.comeBack}
      </button>
    </div>
  );
}
