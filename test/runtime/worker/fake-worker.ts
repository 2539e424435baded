import type { WorkerLike } from '../../../src/runtime/worker/connection.js';
import { type Hosted, type HostPort, host, type PageSide } from '../../../src/runtime/worker/host.js';
import type { ToWorker } from '../../../src/runtime/worker/wire.js';

/** Stands in for a worker: the real host behind a real message channel, in one thread, with deaths on demand. */
export interface FakeWorker extends WorkerLike {
  /** What the page has sent. */
  readonly received: ToWorker[];
  /** Whether the page has ended it. */
  readonly terminated: boolean;
  /** Dies as a worker does that throws where nobody catches. */
  die(): void;
  /** Receives what cannot be read. */
  garble(): void;
}

/** Makes fake workers and remembers them. */
export interface FakeWorkers {
  readonly started: FakeWorker[];
  start(): FakeWorker;
}

/** @param open as for `host` */
export function fakeWorkers(open: (settings: unknown, page: PageSide) => Promise<Hosted>): FakeWorkers {
  const started: FakeWorker[] = [];
  return {
    started,
    start() {
      const { port1, port2 } = new MessageChannel();
      const received: ToWorker[] = [];
      let alive = true;
      const end = () => {
        alive = false;
        port1.close();
      };
      host(port2 as unknown as HostPort, open);
      const worker: FakeWorker = {
        received,
        get terminated() {
          return !alive;
        },
        onmessage: null,
        onerror: null,
        onmessageerror: null,
        postMessage(message, transfer) {
          // Cloned first: what cannot cross is not received.
          port1.postMessage(message, transfer as never);
          received.push(message);
        },
        terminate: end,
        die() {
          worker.onerror?.({ preventDefault() {} } as ErrorEvent);
        },
        garble() {
          worker.onmessageerror?.({} as MessageEvent);
        },
      };
      port1.onmessage = (event) => {
        if (alive) worker.onmessage?.(event as unknown as MessageEvent);
      };
      started.push(worker);
      return worker;
    },
  };
}
