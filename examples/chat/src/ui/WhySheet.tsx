import type { Message } from '../chat/message.js';
import { Sheet } from './Sheet.js';
import { useSession } from './session.js';

/** What Nightlight saw, in plain words. */
export function WhySheet({ message, onClose }: { readonly message: Message; readonly onClose: () => void }) {
  const { strings, guard } = useSession();
  const { result } = message;
  if (!guard || !result) return null;
  const { locale, dir } = result.coaching ?? {};
  return (
    <Sheet title={strings.sheet.whyTitle} onClose={onClose}>
      <ul className="reasons" lang={locale} dir={dir}>
        {guard.why(result).child.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Sheet>
  );
}
