import type { Message } from '../chat/message.js';
import { Sheet } from './Sheet.js';
import { useSession } from './session.js';

/** What Nightlight saw, in plain words. */
export function WhySheet({ message, onClose }: { readonly message: Message; readonly onClose: () => void }) {
  const { strings, guard } = useSession();
  const { result } = message;
  const { locale, dir } = result?.coaching ?? {};
  // Nothing to explain when another guard could not look at it: the sheet still has to say something.
  const reasons = guard && result ? guard.why(result).child : [strings.message.unchecked];
  return (
    <Sheet title={strings.sheet.whyTitle} onClose={onClose}>
      <ul className="reasons" lang={locale} dir={dir}>
        {reasons.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Sheet>
  );
}
