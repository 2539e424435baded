import { NightlightError } from './error.js';

/**
 * @param message what was aborted
 * @throws NightlightError `aborted` when the signal has fired
 */
export function throwIfAborted(signal: AbortSignal | undefined, message = 'aborted'): void {
  if (signal?.aborted) throw new NightlightError('aborted', message, { cause: signal.reason });
}
