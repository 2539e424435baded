import { NightlightError } from '../../signals/index.js';
import type { OnProgress } from '../progress.js';
import { createCalls, type Request } from './calls.js';
import { copyBytes } from './copy.js';
import { newLifeline, whenReleased } from './lifeline.js';
import { type FromWorker, type ToWorker, unpackError } from './wire.js';

/** The part of a `Worker` that is used. */
export interface WorkerLike {
  postMessage(message: ToWorker, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** How to start a worker. */
export interface WorkerPlan {
  /** May throw: a policy may forbid workers. */
  start(): WorkerLike;
  /** Passed to the worker's `open`. */
  readonly settings: unknown;
  /** The app's own reader of files, when it has one. */
  readonly read?: ((path: string) => Promise<Uint8Array | ArrayBuffer>) | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** One worker from its start to its end. */
export interface Connection {
  /** What the worker's `open` told; rejects when it could not open or died before. */
  readonly opened: Promise<unknown>;
  /** Asks, in order; rejects when the signal among the arguments fires or the worker ends. */
  call(request: Request): Promise<unknown>;
  /** Ends the worker; everything pending rejects with this error. */
  end(error: NightlightError): void;
}

const NOT_STARTED =
  "the worker could not be started: serve the package's worker.js from the page's own origin and let the policy allow " +
  "it (worker-src 'self'), or set the option worker to false";

/** Starts a worker. @param onDeath called once when it ends by itself */
export function connect(plan: WorkerPlan, onDeath: (error: NightlightError) => void): Connection {
  const opened = deferred();
  // Nobody waits for a worker that was restarted.
  opened.promise.catch(() => undefined);
  const calls = createCalls((message, transfer = []) => worker?.postMessage(message, transfer));
  const lifeline = newLifeline();
  let worker: WorkerLike | undefined;
  let ended: NightlightError | undefined;
  let heard = false;
  let stopWaiting = () => {};
  let readFailure: unknown;

  function end(error: NightlightError): void {
    if (ended) return;
    ended = error;
    stopWaiting();
    worker?.terminate();
    opened.reject(error);
    calls.rejectAll(error);
  }

  function died(): void {
    if (ended) return;
    const error = new NightlightError('worker-failed', heard ? 'the worker died' : NOT_STARTED);
    end(error);
    onDeath(error);
  }

  function notOpened(error: NightlightError): void {
    opened.reject(error);
    calls.rejectAll(
      new NightlightError('worker-failed', 'the worker could not be restarted', { cause: error }),
    );
    end(error);
    onDeath(error);
  }

  async function read(id: number, path: string): Promise<void> {
    let bytes: Uint8Array<ArrayBuffer> | undefined;
    try {
      const given = await plan.read?.(path);
      bytes = given && (await copyBytes(new Uint8Array(given)));
    } catch (error) {
      readFailure = error;
    }
    if (!ended) worker?.postMessage({ type: 'bytes', id, bytes }, bytes ? [bytes.buffer] : []);
  }

  function receive(message: FromWorker): void {
    if (ended) return;
    heard = true;
    if (message.type === 'answer' || message.type === 'error') calls.settle(message);
    else if (message.type === 'opened') opened.resolve(message.value);
    else if (message.type === 'not-opened') notOpened(unpackError(message.error, readFailure));
    else if (message.type === 'progress') plan.onProgress?.(message.progress);
    else if (message.type === 'read') read(message.id, message.path);
    else if (message.type === 'failed') died();
    else if (lifeline) stopWaiting = whenReleased(lifeline, died);
  }

  try {
    worker = plan.start();
    worker.onmessage = ({ data }) => receive(data);
    worker.onerror = (event) => {
      // Else the browser would print what the worker said.
      event.preventDefault?.();
      died();
    };
    worker.onmessageerror = died;
    worker.postMessage({ type: 'open', settings: plan.settings, lifeline }, []);
  } catch {
    died();
  }

  return {
    opened: opened.promise,
    call: (request) => (ended ? Promise.reject(ended) : calls.ask(request)),
    end,
  };
}

/** A promise to settle from outside; browsers from 2023 on have this built in. */
function deferred() {
  let resolve: (value: unknown) => void = () => {};
  let reject: (error: NightlightError) => void = () => {};
  const promise = new Promise<unknown>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
