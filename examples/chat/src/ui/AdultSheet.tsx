import { type AdultGuide, adviseAdult, type Category, loadAdultGuide } from 'nightlight';
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
  const [guide, setGuide] = useState<AdultGuide | 'failed' | null>(null);
  useEffect(() => {
    loadAdultGuide(settings.locale).then(setGuide, () => setGuide('failed'));
  }, [settings.locale]);
  const category = (message?.result ?? question?.result)?.signals[0]?.category;
  return (
    <Sheet title={strings.sheet.adultTitle} onClose={onClose}>
      <p className="quiet">{strings.sheet.adultIntro}</p>
      {guide === 'failed' && <p className="letter">{strings.sheet.reachWords}</p>}
      {guide && guide !== 'failed' && (
        <p className="letter" lang={guide.locale} dir={guide.dir}>
          {letter(guide, category)}
        </p>
      )}
    </Sheet>
  );
}

/** Where nothing was noticed, nothing is supposed: how to listen is all there is to say. */
function letter(guide: AdultGuide, category: Category | undefined): string {
  return category ? adviseAdult(category, guide) : guide.opening;
}
