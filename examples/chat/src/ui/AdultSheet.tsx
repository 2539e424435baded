import { type AdultGuide, adviseAdult, loadAdultGuide } from 'nightlight';
import { useEffect, useState } from 'react';
import type { Message } from '../chat/message.js';
import { useStore } from '../store.js';
import { Sheet } from './Sheet.js';
import { useSession } from './session.js';

/** Words for an adult, shown because the child chose to. */
export function AdultSheet({
  message,
  onClose,
}: {
  readonly message: Message | null;
  readonly onClose: () => void;
}) {
  const { strings, settings, sending } = useSession();
  const question = useStore(sending.question);
  const [guide, setGuide] = useState<AdultGuide | null>(null);
  useEffect(() => {
    loadAdultGuide(settings.locale).then(setGuide, () => undefined);
  }, [settings.locale]);
  const category = (message?.result ?? question?.result)?.signals[0]?.category ?? 'bullying';
  return (
    <Sheet title={strings.sheet.adultTitle} onClose={onClose}>
      <p className="quiet">{strings.sheet.adultIntro}</p>
      {guide && (
        <p className="letter" lang={guide.locale} dir={guide.dir}>
          {adviseAdult(category, guide)}
        </p>
      )}
    </Sheet>
  );
}
