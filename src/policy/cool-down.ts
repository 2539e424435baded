import { type Category, compareSeverity, type Level } from '../signals/index.js';

/** A coaching that the child has been shown. The app keeps this list; Nightlight has no clock and no memory. */
export interface ShownNudge {
  /** What it was about. */
  readonly category: Category;
  /** How grave it was. */
  readonly severity: Level;
  /** When it was shown, in milliseconds since any fixed point. */
  readonly at: number;
}

/** Two clocks that disagree must not silence anything: a nudge "from the future" does not count. */
function isRecent(shown: ShownNudge, now: number, coolDownMs: number): boolean {
  const age = now - shown.at;
  return age >= 0 && age < coolDownMs;
}

/**
 * Should this signal stay quiet because the child has just been told the same?
 * Never for `high`, never for `self-harm`, and never when it is graver than what was shown.
 */
export function isCoolingDown(
  signal: { readonly category: Category; readonly severity: Level },
  history: readonly ShownNudge[],
  now: number,
  coolDownMs: number,
): boolean {
  if (signal.severity === 'high' || signal.category === 'self-harm') return false;
  return history.some(
    (shown) =>
      shown.category === signal.category &&
      compareSeverity(shown.severity, signal.severity) >= 0 &&
      isRecent(shown, now, coolDownMs),
  );
}
