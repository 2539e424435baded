import { Popover, PopoverDisclosure, PopoverHeading, PopoverProvider } from '@ariakit/react';
import { memo, useState } from 'react';
import type { Author } from '../chat/message.js';
import { loadPicture, PICTURE_NAMES, PICTURES } from '../pictures/index.js';
import { Icon } from './Icon.js';
import { useSession } from './session.js';

/** Pictures to send: drawn for the demo, or from this device. What is being written does not concern it. */
export const PictureMenu = memo(function PictureMenu({ author }: { readonly author: Author }) {
  const { strings, sending } = useSession();
  const words = strings.composer;
  const [open, setOpen] = useState(false);

  function send(picture: Blob | undefined) {
    setOpen(false);
    if (picture) void sending.sendPicture(author, picture);
  }

  return (
    <PopoverProvider open={open} setOpen={setOpen} placement="top-start">
      <PopoverDisclosure className="round" aria-label={words.picture}>
        <Icon name="picture" />
      </PopoverDisclosure>
      <Popover className="popover pictures" gutter={10} unmountOnHide>
        <PopoverHeading className="popover-title">{words.pictureTitle}</PopoverHeading>
        <div className="picture-grid">
          {PICTURE_NAMES.map((name) => (
            <button key={name} type="button" onClick={async () => send(await loadPicture(name))}>
              <img src={PICTURES[name]} alt={strings.pictures[name]} width="96" height="64" />
            </button>
          ))}
          <label className="own-file">
            <input
              type="file"
              accept="image/*"
              className="hidden-text"
              onChange={(event) => send(event.target.files?.[0])}
            />
            <span>{words.ownFile}</span>
          </label>
        </div>
        <p className="quiet">{words.pictureNote}</p>
      </Popover>
    </PopoverProvider>
  );
});
