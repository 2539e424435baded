import { useState } from 'react';
import { Sheet } from './Sheet.js';
import { useSession } from './session.js';

/** A first sentence for somebody the child trusts. */
export function ReachSheet({ onClose }: { readonly onClose: () => void }) {
  const { strings } = useSession();
  const [copied, setCopied] = useState(false);
  const words = strings.sheet;
  async function copy() {
    await navigator.clipboard.writeText(words.reachWords).then(
      () => setCopied(true),
      () => undefined,
    );
  }
  return (
    <Sheet title={words.reachTitle} onClose={onClose}>
      <p>{words.reachText}</p>
      <blockquote className="draft">{words.reachWords}</blockquote>
      <button type="button" className="choice strong wide" onClick={copy}>
        {copied ? words.copied : words.copy}
      </button>
    </Sheet>
  );
}
