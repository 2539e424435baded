import type { Message } from '../chat/message.js';
import { useStore } from '../store.js';
import { AdultSheet } from './AdultSheet.js';
import { HelpSheet } from './HelpSheet.js';
import { PauseSheet } from './PauseSheet.js';
import { ProofSheet } from './ProofSheet.js';
import { ReachSheet } from './ReachSheet.js';
import { Sheet } from './Sheet.js';
import { useSession } from './session.js';
import { WhySheet } from './WhySheet.js';

/** The sheet that is open, if any. */
export function OpenedSheet() {
  const { sheet, chat, strings } = useSession();
  const opened = useStore(sheet);
  const messages = useStore(chat.messages);
  if (!opened) return null;
  const close = () => sheet.set(null);
  const message: Message | null = messages.find(({ id }) => id === opened.message) ?? null;
  switch (opened.kind) {
    case 'help':
      return <HelpSheet message={message} onClose={close} />;
    case 'adult':
      return <AdultSheet message={message} onClose={close} />;
    case 'proof':
      return message && <ProofSheet message={message} onClose={close} />;
    case 'why':
      return message && <WhySheet message={message} onClose={close} />;
    case 'pause':
      return <PauseSheet onClose={close} />;
    case 'reach':
      return <ReachSheet onClose={close} />;
    case 'report':
      return (
        <Sheet title={strings.sheet.reportTitle} onClose={close}>
          <p>{strings.sheet.reportText}</p>
        </Sheet>
      );
  }
}
