import type { Coaching } from 'nightlight';
import { type Looked, type Message, needsLifeline } from '../chat/message.js';
import { EmergencyLine, HelpLine } from './HelpLine.js';
import { linesFor } from './lines.js';
import { useSession } from './session.js';
import { useHelplines } from './useHelplines.js';

/** Whom to call, in the note itself: where somebody may not be safe, a number must not be three taps away. */
export function Lifeline({ message, coaching }: { readonly message: Message; readonly coaching: Coaching }) {
  const { result } = message;
  return result && needsLifeline(result, coaching) ? <Numbers result={result} coaching={coaching} /> : null;
}

function Numbers({ result, coaching }: { readonly result: Looked; readonly coaching: Coaching }) {
  const { settings } = useSession();
  const directory = useHelplines();
  const { region, ageBand } = settings;
  // Words about something else bring no line of their own.
  const line = coaching.helpline ?? (directory && linesFor(directory, region, ageBand, 'self-harm')[0]);
  const emergency = directory?.regions[region]?.emergency;
  return (
    <div className="lifeline">
      {line && <HelpLine line={line} />}
      {result.actions.includes('urgent-help') && emergency && <EmergencyLine number={emergency} />}
    </div>
  );
}
