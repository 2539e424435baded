import type { Message } from '../chat/message.js';
import { useSession } from '../ui/session.js';

/** The grade of a message, for developers; chooses what the inspector shows. */
export function DeveloperChip({ message: { id, result } }: { readonly message: Message }) {
  const { inspected } = useSession();
  if (!result) return null;
  const [first] = result.signals;
  return (
    <button type="button" className="chip" data-severity={result.severity} onClick={() => inspected.set(id)}>
      {first ? `${first.category} · ${result.severity}` : result.severity}
    </button>
  );
}
