import { Sheet } from './Sheet.js';
import { useSession } from './session.js';

/** A moment to breathe. */
export function PauseSheet({ onClose }: { readonly onClose: () => void }) {
  const { strings } = useSession();
  // The light stands still for whoever asks for less motion.
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return (
    <Sheet title={strings.sheet.pauseTitle} onClose={onClose}>
      <div className="breath" aria-hidden="true">
        <i />
      </div>
      <p>{still ? strings.sheet.pauseStill : strings.sheet.pauseText}</p>
      <button type="button" className="choice strong wide" onClick={onClose}>
        {strings.sheet.pauseDone}
      </button>
    </Sheet>
  );
}
