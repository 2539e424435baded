import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react';
import type { ReactNode } from 'react';
import { Icon } from './Icon.js';
import { useSession } from './session.js';

/** A sheet that rises over the child's chat, inside the phone: the rest of the page stays usable. */
export function Sheet({
  title,
  lang,
  dir,
  onClose,
  children,
}: {
  readonly title: string;
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { strings } = useSession();
  return (
    <div className="sheet-ground">
      <Dialog
        open
        modal={false}
        portal={false}
        hideOnInteractOutside={false}
        onClose={onClose}
        className="sheet"
        autoFocusOnShow
      >
        <header className="sheet-head">
          <DialogHeading className="sheet-title" lang={lang} dir={dir}>
            {title}
          </DialogHeading>
          <DialogDismiss className="round" aria-label={strings.sheet.close}>
            <Icon name="close" />
          </DialogDismiss>
        </header>
        {children}
      </Dialog>
    </div>
  );
}
