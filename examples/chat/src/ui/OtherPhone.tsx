import { fill } from '../i18n/index.js';
import { Avatar } from './Avatar.js';
import { Composer } from './Composer.js';
import { MessageList } from './MessageList.js';
import { Phone } from './Phone.js';
import { useSession } from './session.js';

/** The other person's phone: an ordinary chat, without Nightlight. */
export function OtherPhone() {
  const { strings, scene, childName } = useSession();
  return (
    <Phone
      id="other"
      label={fill(strings.phones.other, { name: scene.contact.name })}
      caption={strings.phones.withoutLight}
    >
      <header className="phone-head">
        <Avatar kind="owl" />
        <div>
          <p className="phone-name">{childName}</p>
        </div>
      </header>
      <MessageList owner="contact" />
      <Composer author="contact" />
    </Phone>
  );
}
