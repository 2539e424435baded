import { keepProof, proofText } from 'nightlight';
import { useState } from 'react';
import type { Message } from '../chat/message.js';
import { Sheet } from './Sheet.js';
import { saveText } from './save.js';
import { useSession } from './session.js';

/** A copy of the words, for the child to keep. Made by the SDK, stored by nobody. */
export function ProofSheet({
  message,
  onClose,
}: {
  readonly message: Message;
  readonly onClose: () => void;
}) {
  const { strings, scene } = useSession();
  const [note, setNote] = useState('');
  const words = strings.sheet;
  const { text, at, result } = message;
  const proof = keepProof(
    [{ author: scene.contact.name, text, time: at.toISOString(), ...(result && { result }) }],
    {
      place: strings.appName,
      ...(note && { note }),
    },
  );
  const asText = proofText(proof);
  return (
    <Sheet title={words.proofTitle} onClose={onClose}>
      <p>{words.proofIntro}</p>
      <label className="field">
        <span>{words.proofNote}</span>
        <input type="text" dir="auto" value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keyboard */}
      <pre className="proof" tabIndex={0} dir="auto">
        {asText}
      </pre>
      <button
        type="button"
        className="choice strong wide"
        onClick={() => saveText('nightlight-proof.txt', asText)}
      >
        {words.proofSave}
      </button>
    </Sheet>
  );
}
