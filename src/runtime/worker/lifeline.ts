/**
 * No event tells a page that its worker was ended for want of memory. But a lock is released when its holder is gone,
 * so the worker holds one and the page waits for it. Browsers without locks do without.
 */
export function newLifeline(): string | undefined {
  // Both exist in secure contexts only.
  const able = globalThis.navigator?.locks && typeof globalThis.crypto?.randomUUID === 'function';
  return able ? `nightlight-worker-${crypto.randomUUID()}` : undefined;
}

/** In the worker: holds the lock for ever, and says when it has it. */
export function hold(name: string, onHeld: () => void): void {
  const held = navigator.locks?.request(name, () => {
    onHeld();
    return new Promise<never>(() => {});
  });
  // A document of no origin may hold no lock.
  held?.catch(() => undefined);
}

/** On the page: waits for the lock that the worker has. @returns ends the waiting */
export function whenReleased(name: string, onReleased: () => void): () => void {
  const waiting = new AbortController();
  navigator.locks
    ?.request(name, { signal: waiting.signal }, () => {
      if (!waiting.signal.aborted) onReleased();
    })
    .catch(() => undefined);
  return () => waiting.abort();
}
