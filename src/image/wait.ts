import { throwIfAborted } from '../signals/aborted.js';
import { NightlightError } from '../signals/index.js';

/**
 * Starts `work` and waits for it, but no longer than until the signal fires or the time is over. Decoders cannot be
 * interrupted, so the work itself may run on; its result is dropped.
 * @param milliseconds time that is left
 * @throws NightlightError `aborted`, `image-too-large` when the time is over, or whatever `work` throws
 */
export async function within<T>(
  work: () => Promise<T>,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<T> {
  throwIfAborted(signal);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onAbort: (() => void) | undefined;
  const stop = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new NightlightError('image-too-large', 'decoding took too long (limits.maxMilliseconds)')),
      Math.max(0, milliseconds),
    );
    onAbort = () => reject(new NightlightError('aborted', 'aborted', { cause: signal?.reason }));
    signal?.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work(), stop]);
  } finally {
    clearTimeout(timer);
    if (onAbort) signal?.removeEventListener('abort', onAbort);
  }
}
