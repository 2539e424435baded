import { NightlightError } from '../../signals/index.js';
import type { OnProgress } from '../progress.js';
import { createQueue, type Queue } from '../queue.js';
import { putSignal } from './abort.js';
import { hold } from './lifeline.js';
import { nextTurn } from './turn.js';
import { type FromWorker, packError, type ToWorker } from './wire.js';

/** The worker's side of the line: its global scope, or one end of a message channel. */
export interface HostPort {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** What a worker offers. */
export interface Hosted {
  /** Objects whose methods may be called, by name. Calls to one service are handled one after the other. */
  readonly services: Readonly<Record<string, object>>;
  /** Tells the page about it. */
  readonly value: unknown;
}

/** What opening may ask of the page. */
export interface PageSide {
  readonly onProgress: OnProgress;
  /** Reads a file with the app's own reader. */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

type Call = Extract<ToWorker, { type: 'call' }>;
type Method = (...args: readonly unknown[]) => unknown;

/** Serves calls that come through a port. @param open makes the services from the page's settings */
export function host(port: HostPort, open: (settings: unknown, page: PageSide) => Promise<Hosted>): void {
  const queues = new Map<string, Queue>();
  const running = new Map<number, AbortController>();
  const reading = new Map<number, (bytes: Uint8Array<ArrayBuffer> | undefined) => void>();
  let services: Promise<Hosted['services']> | undefined;
  let reads = 0;

  const page: PageSide = {
    onProgress: (progress) => port.postMessage({ type: 'progress', progress }),
    async read(path) {
      const id = ++reads;
      const bytes = await new Promise<Uint8Array<ArrayBuffer> | undefined>((resolve) => {
        reading.set(id, resolve);
        port.postMessage({ type: 'read', id, path });
      });
      if (bytes) return bytes;
      throw new NightlightError('model-missing', `the app's reader failed for the model file ${path}`);
    },
  };

  async function opening(settings: unknown): Promise<Hosted['services']> {
    try {
      const hosted = await open(settings, page);
      port.postMessage({ type: 'opened', value: hosted.value });
      return hosted.services;
    } catch (error) {
      port.postMessage({ type: 'not-opened', error: packError(error) });
      throw error;
    }
  }

  function queueOf(service: string): Queue {
    const queue = queues.get(service) ?? createQueue();
    queues.set(service, queue);
    return queue;
  }

  async function perform({ service, method, args, signalAt }: Call, signal: AbortSignal): Promise<unknown> {
    await nextTurn();
    if (signal.aborted) throw new NightlightError('aborted', 'the call was aborted');
    const target = (await services)?.[service] as Record<string, Method> | undefined;
    if (!target || !Object.hasOwn(target, method)) throw new Error('no such method');
    return target[method]?.(...putSignal(args, signalAt, signal));
  }

  async function answer(call: Call): Promise<void> {
    const { id, args } = call;
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const value = await queueOf(call.service)(() => perform(call, controller.signal));
      port.postMessage({ type: 'answer', id, value });
    } catch (error) {
      port.postMessage({ type: 'error', id, error: packError(error) });
    } finally {
      running.delete(id);
      // What was handed over is ours to close: bitmaps and video frames hold memory that no garbage collector sees.
      for (const arg of args) (arg as { close?: () => void } | null | undefined)?.close?.();
    }
  }

  port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    if (data.type === 'open') {
      if (data.lifeline) hold(data.lifeline, () => port.postMessage({ type: 'alive' }));
      services = opening(data.settings);
      services.catch(() => undefined);
    } else if (data.type === 'call') answer(data);
    else if (data.type === 'cancel') running.get(data.id)?.abort();
    else {
      const give = reading.get(data.id);
      // What is kept would keep the file's bytes.
      reading.delete(data.id);
      give?.(data.bytes);
    }
  };
}
