import { NightlightError } from './error.js';

/**
 * @param message what was aborted
 * @throws NightlightError `aborted` when the signal has fired
 */
export function throwIfAborted(signal: AbortSignal | undefined, message = 'aborted'): void {
  if (signal?.aborted) throw new NightlightError('aborted', message, { cause: signal.reason });
}

/**
 * Makes a controller fire with a signal too, until it has fired itself. What `AbortSignal.any` is for, which Safari
 * before 17.4 and Firefox before 124 lack.
 */
export function abortWith(controller: AbortController, signal: AbortSignal | undefined): void {
  const abort = () => controller.abort(signal?.reason);
  if (signal?.aborted) abort();
  // The signal may outlive the controller, and would hold on to all that listens to it.
  else signal?.addEventListener('abort', abort, { once: true, signal: controller.signal });
}

/**
 * Waits for what is loading, but no longer than the caller does.
 * @param message what was aborted
 */
export function abortable<T>(
  loading: Promise<T>,
  signal: AbortSignal | undefined,
  message = 'aborted',
): Promise<T> {
  if (!signal) return loading;
  return new Promise((resolve, reject) => {
    throwIfAborted(signal, message);
    const abort = () => reject(new NightlightError('aborted', message, { cause: signal.reason }));
    signal.addEventListener('abort', abort, { once: true });
    loading.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
