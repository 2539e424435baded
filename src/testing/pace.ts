import { createQueue } from '../runtime/queue.js';
import { throwIfAborted } from '../signals/aborted.js';
import { NightlightError, type NightlightErrorCode, type PartialReason } from '../signals/index.js';

const FAILS = /\[fails:([a-z-]+)\]/;
const DELAY = /\[delay:(\d{1,6})\]/;
const PARTIAL = /\[partial:([a-z-]+)\]/g;

/** Time and trouble of a fake: how long answers take, which fail, and what happens to them when it is disposed. */
export interface Pace {
  /** Answers in the order of asking, after the delay; `[delay:300]` and `[fails:inference-failed]` in the text decide. */
  answer<T>(text: string, signal: AbortSignal | undefined, make: () => T): Promise<T>;
  /** Rejects what is pending with `disposed`. */
  stop(): void;
}

/** @param delay milliseconds that each answer takes; with 0 no timer is used at all */
export function createPace(delay: number): Pace {
  const queue = createQueue();
  const life = new AbortController();
  return {
    answer: (text, signal, make) =>
      queue(async () => {
        await pause(Number(DELAY.exec(text)?.[1] ?? delay), signal, life.signal);
        const code = FAILS.exec(text)?.[1];
        if (code) throw new NightlightError(code as NightlightErrorCode, 'the fake was asked to fail');
        return make();
      }),
    stop: () => life.abort(),
  };
}

/** The reasons that markers such as `[partial:language-not-covered]` name. */
export function partialIn(text: string): PartialReason[] {
  return Array.from(text.matchAll(PARTIAL), ([, code]) => ({
    code: code as string,
    message: 'the fake was asked to leave something out',
  }));
}

/**
 * Waits with a timer that test runners can fake.
 * @throws NightlightError `aborted`, `disposed`
 */
export async function pause(ms: number, signal?: AbortSignal, life?: AbortSignal): Promise<void> {
  const check = () => {
    if (life?.aborted) throw new NightlightError('disposed', 'this Nightlight was disposed');
    throwIfAborted(signal, 'the check was aborted');
  };
  check();
  if (ms <= 0) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      life?.removeEventListener('abort', done);
      resolve();
    }
    signal?.addEventListener('abort', done, { once: true });
    life?.addEventListener('abort', done, { once: true });
  });
  check();
}
