import { NightlightError, type NightlightErrorCode } from '../../signals/index.js';
import { takeSignal } from './abort.js';
import type { FromWorker, ToWorker } from './wire.js';
import { unpackError } from './wire.js';

/** One call. */
export interface Request {
  readonly service: string;
  readonly method: string;
  readonly args: readonly unknown[];
  /** What of the arguments is given away rather than copied. */
  readonly transfer?: Transferable[];
  /** Code of the error when the arguments cannot cross; `invalid-input` when left out. */
  readonly unfit?: NightlightErrorCode;
}

/** The calls that one worker has yet to answer. */
export interface Calls {
  /** Asks, in order; rejects when the signal among the arguments fires. */
  ask(request: Request): Promise<unknown>;
  /** Takes an answer; one that nobody waits for any more is dropped. */
  settle(answer: Extract<FromWorker, { type: 'answer' | 'error' }>): void;
  /** The worker will answer no more. */
  rejectAll(error: NightlightError): void;
}

interface Pending {
  resolve(value: unknown): void;
  reject(error: NightlightError): void;
}

/** @param post sends to the worker; may throw when something cannot be cloned */
export function createCalls(post: (message: ToWorker, transfer?: Transferable[]) => void): Calls {
  const pending = new Map<number, Pending>();
  let count = 0;

  function take(id: number): Pending | undefined {
    const asked = pending.get(id);
    pending.delete(id);
    return asked;
  }

  async function ask({ service, method, args: given, transfer, unfit = 'invalid-input' }: Request) {
    const { args, signal, signalAt } = takeSignal(given);
    const aborted = () => new NightlightError('aborted', 'the call was aborted', { cause: signal?.reason });
    if (signal?.aborted) throw aborted();
    const id = ++count;
    try {
      post({ type: 'call', id, service, method, args, signalAt }, transfer);
    } catch {
      // The browser's own error may quote what could not be cloned.
      throw new NightlightError(unfit, 'what was given cannot be passed to the worker');
    }
    function cancel(): void {
      const asked = take(id);
      if (asked) post({ type: 'cancel', id });
      asked?.reject(aborted());
    }
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await new Promise((resolve, reject) => pending.set(id, { resolve, reject }));
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  return {
    ask,
    settle(answer) {
      if (answer.type === 'answer') take(answer.id)?.resolve(answer.value);
      else take(answer.id)?.reject(unpackError(answer.error));
    },
    rejectAll(error) {
      for (const { reject } of pending.values()) reject(error);
      pending.clear();
    },
  };
}
