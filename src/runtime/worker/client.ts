import { NightlightError } from '../../signals/index.js';
import type { Request } from './calls.js';
import { type Connection, connect, type WorkerPlan } from './connection.js';

/** A worker that is started once more when it dies. */
export interface WorkerClient {
  /** What the worker told when it had opened. */
  readonly value: unknown;
  /**
   * Asks the worker.
   * @throws NightlightError what the worker's method throws, `aborted`, `worker-failed`, `disposed`
   */
  call(request: Request): Promise<unknown>;
  /** Ends the worker; what is pending rejects with `disposed`. */
  dispose(): void;
}

/**
 * Starts a worker and waits until it has opened.
 * @throws NightlightError `worker-failed`, `aborted`, what the worker's `open` throws
 */
export async function startWorker(plan: WorkerPlan, signal?: AbortSignal): Promise<WorkerClient> {
  const stopped = () => new NightlightError('aborted', 'loading was aborted', { cause: signal?.reason });
  if (signal?.aborted) throw stopped();
  let open = false;
  let restarted = false;
  let dead: NightlightError | undefined;
  let connection: Connection;

  /** What was pending is lost. What comes next finds a new worker, but only once: a lasting fault would come back. */
  function onDeath(cause: NightlightError): void {
    if (open && !restarted) {
      restarted = true;
      // Loading has been reported already.
      connection = connect({ ...plan, onProgress: undefined }, onDeath);
    } else {
      dead = new NightlightError('worker-failed', 'the worker died again: create another Nightlight', {
        cause,
      });
    }
  }

  connection = connect(plan, onDeath);
  const stop = () => connection.end(stopped());
  signal?.addEventListener('abort', stop, { once: true });
  let value: unknown;
  try {
    value = await connection.opened;
    open = true;
  } finally {
    signal?.removeEventListener('abort', stop);
  }

  return {
    value,
    call: (request) => (dead ? Promise.reject(dead) : connection.call(request)),
    dispose() {
      dead = new NightlightError('disposed', 'this Nightlight was disposed');
      connection.end(dead);
    },
  };
}
