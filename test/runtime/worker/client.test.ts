import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../src/runtime/progress.js';
import { startWorker } from '../../../src/runtime/worker/client.js';
import type { Hosted, PageSide } from '../../../src/runtime/worker/host.js';
import { NightlightError } from '../../../src/signals/index.js';
import { expectError } from '../../support/error.js';
import { fakeWorkers } from './fake-worker.js';

const SECRET = 'zanzibar';

/** Services that note what was started and are let go on from outside. */
function services() {
  const begun: string[] = [];
  const gates = new Map<string, () => void>();
  const waitAt = (name: string, signal?: AbortSignal) => {
    begun.push(name);
    return new Promise<string>((resolve, reject) => {
      gates.set(name, () => resolve(name));
      signal?.addEventListener('abort', () => reject(new NightlightError('aborted', 'heard')));
    });
  };
  const hosted: Hosted = {
    value: { text: '1' },
    services: {
      text: {
        echo: async (...args: unknown[]) => args,
        waitAt,
        waitWith: (name: string, { signal }: { signal?: AbortSignal }) => waitAt(name, signal),
        async fail(text: string) {
          throw new NightlightError('inference-failed', 'the model failed', { cause: new Error(text) });
        },
        async crash(text: string) {
          throw new TypeError(`cannot read ${text}`);
        },
        function: async () => () => SECRET,
      },
      pictures: { look: async () => 'seen' },
    },
  };
  const until = async (condition: () => boolean) => {
    for (let i = 0; !condition() && i < 200; i++) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(condition()).toBe(true);
  };
  return {
    hosted,
    begun,
    /** Waits until a call has begun and lets it end. */
    async letGo(name: string) {
      await until(() => gates.has(name));
      gates.get(name)?.();
      gates.delete(name);
    },
    begins: (name: string) => until(() => begun.includes(name)),
  };
}

async function start(open?: (settings: unknown, page: PageSide) => Promise<Hosted>) {
  const kit = services();
  const workers = fakeWorkers(open ?? (async () => kit.hosted));
  const client = await startWorker({ start: workers.start, settings: {} });
  const call = (method: string, ...args: unknown[]) => client.call({ service: 'text', method, args });
  return { ...kit, ...workers, client, call };
}

/** The answer or the code of the error. */
const outcome = (promise: Promise<unknown>) =>
  promise.catch((error) => (error instanceof NightlightError ? error.code : error));

describe('calls', () => {
  it('pass plain data both ways, typed arrays and fields unknown here too', async () => {
    const { call, client } = await start();
    expect(client.value).toEqual({ text: '1' });
    const sent = {
      scores: { scam: 0.5 },
      embedding: Float32Array.of(1, 2),
      ids: BigInt64Array.of(3n),
      more: [null],
    };
    expect(await call('echo', 'a text', sent, undefined)).toEqual(['a text', sent, undefined]);
    client.dispose();
  });

  it('to one service are handled one after the other, in the order of asking', async () => {
    const { call, client, begun, begins, letGo } = await start();
    const answered: unknown[] = [];
    const all = ['a', 'b', 'c'].map((name) => call('waitAt', name).then((answer) => answered.push(answer)));
    await begins('a');
    expect(begun).toEqual(['a']);
    for (const name of ['a', 'b', 'c']) await letGo(name);
    await Promise.all(all);
    expect({ begun, answered }).toEqual({ begun: ['a', 'b', 'c'], answered: ['a', 'b', 'c'] });
    client.dispose();
  });

  it('to another service do not wait for them', async () => {
    const { call, client, letGo } = await start();
    const text = call('waitAt', 'a');
    expect(await client.call({ service: 'pictures', method: 'look', args: [] })).toBe('seen');
    await letGo('a');
    expect(await text).toBe('a');
    client.dispose();
  });

  it('to methods that a service does not have reject', async () => {
    const { call, client } = await start();
    await expectError(call('nothing'), 'worker-failed');
    await expectError(call('toString'), 'worker-failed');
    await expectError(client.call({ service: 'x', method: 'y', args: [] }), 'worker-failed');
    client.dispose();
  });
});

describe('an AbortSignal', () => {
  it('that has fired lets nothing cross', async () => {
    const { call, client, started } = await start();
    const error = await expectError(call('waitAt', 'a', AbortSignal.abort('reason')), 'aborted');
    expect(error.cause).toBe('reason');
    expect(started[0]?.received.map(({ type }) => type)).toEqual(['open']);
    client.dispose();
  });

  it.each(['waitAt', 'waitWith'])('cancels what has not started, and nothing else (%s)', async (method) => {
    const { call, client, begun, begins, letGo } = await start();
    const controller = new AbortController();
    const { signal } = controller;
    const first = call('waitAt', 'a');
    const second = call(method, 'b', method === 'waitAt' ? signal : { signal, other: 1 });
    const third = call('waitAt', 'c');
    await begins('a');
    controller.abort();
    await expectError(second, 'aborted');
    await letGo('a');
    await letGo('c');
    expect(await Promise.all([first, third])).toEqual(['a', 'c']);
    expect(begun).toEqual(['a', 'c']);
    client.dispose();
  });

  it('is heard by what has started, so that the next comes sooner', async () => {
    const { call, client, begins } = await start();
    const controller = new AbortController();
    const long = call('waitAt', 'a', controller.signal);
    await begins('a');
    controller.abort();
    await expectError(long, 'aborted');
    expect(await call('echo', 1)).toEqual([1]);
    client.dispose();
  });

  it('that fires after the answer changes nothing', async () => {
    const { call, client, started } = await start();
    const controller = new AbortController();
    await call('echo', controller.signal);
    controller.abort();
    expect(started[0]?.received.map(({ type }) => type)).toEqual(['open', 'call']);
    client.dispose();
  });
});

describe('errors', () => {
  it('cross with code and message, without the cause', async () => {
    const { call, client } = await start();
    const error = await expectError(call('fail', SECRET), 'inference-failed', SECRET);
    expect([error.message, error.cause]).toEqual(['the model failed', undefined]);
    client.dispose();
  });

  it('that are not our own cross without their words', async () => {
    const { call, client } = await start();
    await expectError(call('crash', SECRET), 'worker-failed', SECRET);
    await expectError(call('function'), 'worker-failed', SECRET);
    client.dispose();
  });

  it('say nothing of what cannot cross', async () => {
    const { call, client } = await start();
    await expectError(
      call('echo', () => SECRET),
      'invalid-input',
      SECRET,
    );
    const other = {
      service: 'text',
      method: 'echo',
      args: [() => SECRET],
      unfit: 'image-unreadable',
    } as const;
    await expectError(client.call(other), 'image-unreadable', SECRET);
    client.dispose();
  });
});

describe('opening', () => {
  it('passes the settings in and the progress out', async () => {
    const seen: Progress[] = [];
    const progress: Progress = { phase: 'read', file: 'text/model.onnx', loaded: 1, total: 2 };
    const workers = fakeWorkers(async (settings, { onProgress }) => {
      onProgress(progress);
      return { services: {}, value: settings };
    });
    const client = await startWorker({
      start: workers.start,
      settings: { threads: 1 },
      onProgress: (given) => seen.push(given),
    });
    expect(client.value).toEqual({ threads: 1 });
    expect(seen).toEqual([progress]);
    client.dispose();
  });

  it("reads with the app's own reader, and takes nothing from it", async () => {
    const mine = Uint8Array.from({ length: 5_000_000 }, (_, i) => i % 251);
    const workers = fakeWorkers(async (_, page) => ({
      services: {},
      value: [await page.read('a'), await page.read('b')],
    }));
    const paths: string[] = [];
    const read = async (path: string) => {
      paths.push(path);
      return path === 'a' ? mine : mine.buffer;
    };
    const client = await startWorker({ start: workers.start, settings: {}, read });
    expect(paths).toEqual(['a', 'b']);
    for (const bytes of client.value as Uint8Array[]) expect(Buffer.compare(bytes, mine)).toBe(0);
    expect(mine.length).toBe(5_000_000);
    client.dispose();
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('storage is full'))],
    [
      'throws',
      () => {
        throw new Error('storage is full');
      },
    ],
  ])("says why when the app's reader %s", async (_, read) => {
    const workers = fakeWorkers(async (_settings, page) => ({ services: {}, value: await page.read('a') }));
    const error = await expectError(
      startWorker({ start: workers.start, settings: {}, read }),
      'model-missing',
    );
    expect(error.cause).toMatchObject({ message: 'storage is full' });
    expect(workers.started[0]?.terminated).toBe(true);
  });

  it('that fails rejects with the reason, and starts no other worker', async () => {
    const workers = fakeWorkers(async () => {
      throw new NightlightError('model-corrupt', 'not the file');
    });
    await expectError(startWorker({ start: workers.start, settings: {} }), 'model-corrupt');
    expect(workers.started.map(({ terminated }) => terminated)).toEqual([true]);
  });

  it('rejects where workers are forbidden or missing, and says what to do', async () => {
    const start = () => {
      throw new Error(SECRET);
    };
    const error = await expectError(startWorker({ start, settings: {} }), 'worker-failed', SECRET);
    expect(error.message).toMatch(/worker-src.*option worker/);
  });

  it("rejects when the worker's file does not load", async () => {
    const workers = fakeWorkers(() => new Promise(() => {}));
    const starting = startWorker({ start: workers.start, settings: {} });
    workers.started[0]?.die();
    await expectError(starting, 'worker-failed');
    expect(workers.started).toHaveLength(1);
  });

  it('can be aborted, before and on the way', async () => {
    const workers = fakeWorkers(() => new Promise(() => {}));
    const plan = { start: workers.start, settings: {} };
    await expectError(startWorker(plan, AbortSignal.abort()), 'aborted');
    expect(workers.started).toEqual([]);
    const controller = new AbortController();
    const starting = startWorker(plan, controller.signal);
    controller.abort();
    await expectError(starting, 'aborted');
    expect(workers.started[0]?.terminated).toBe(true);
  });
});

describe('a worker that dies', () => {
  const deaths = ['die', 'garble'] as const;

  it.each(deaths)('loses what was pending and is started once more (%s)', async (death) => {
    const { call, client, begins, started } = await start();
    const lost = [call('waitAt', 'a'), call('waitAt', 'b')];
    await begins('a');
    started[0]?.[death]();
    for (const promise of lost) await expectError(promise, 'worker-failed');
    expect(started.map(({ terminated }) => terminated)).toEqual([true, false]);
    expect(await call('echo', 1)).toEqual([1]);
    client.dispose();
  });

  it.each(deaths)('is not started a third time: calls reject (%s)', async (death) => {
    const { call, client, started } = await start();
    started[0]?.[death]();
    const lost = call('waitAt', 'a');
    started[1]?.[death]();
    await expectError(lost, 'worker-failed');
    await expectError(call('echo', 1), 'worker-failed');
    expect(started.map(({ terminated }) => terminated)).toEqual([true, true]);
    client.dispose();
    await expectError(call('echo', 1), 'disposed');
  });

  it('dies once, however often it says so', async () => {
    const { call, client, started } = await start();
    started[0]?.die();
    started[0]?.garble();
    started[0]?.die();
    expect(started).toHaveLength(2);
    expect(await call('echo', 1)).toEqual([1]);
    client.dispose();
  });

  it('reports no loading when it is started again', async () => {
    const seen: Progress[] = [];
    const { hosted } = services();
    const workers = fakeWorkers(async (_, { onProgress }) => {
      onProgress({ phase: 'ready', loaded: 1, total: 1 });
      return hosted;
    });
    const client = await startWorker({ start: workers.start, settings: {}, onProgress: (p) => seen.push(p) });
    workers.started[0]?.die();
    await client.call({ service: 'text', method: 'echo', args: [] });
    expect(seen).toHaveLength(1);
    client.dispose();
  });

  it('and cannot open again rejects what waited for it, and says why', async () => {
    const { hosted } = services();
    let opened = 0;
    const workers = fakeWorkers(async () => {
      if (opened++ === 0) return hosted;
      throw new NightlightError('model-missing', 'gone');
    });
    const client = await startWorker({ start: workers.start, settings: {} });
    workers.started[0]?.die();
    const ask = () => client.call({ service: 'text', method: 'echo', args: [] });
    const error = await expectError(ask(), 'worker-failed');
    expect(error.cause).toMatchObject({ code: 'model-missing' });
    expect((await expectError(ask(), 'worker-failed')).cause).toMatchObject({ code: 'model-missing' });
    expect(workers.started).toHaveLength(2);
    client.dispose();
  });
});

describe('dispose', () => {
  it('ends the worker and rejects what is pending and what comes', async () => {
    const { call, client, started, begins } = await start();
    const pending = [call('waitAt', 'a'), call('waitAt', 'b')].map(outcome);
    await begins('a');
    client.dispose();
    client.dispose();
    expect(await Promise.all(pending)).toEqual(['disposed', 'disposed']);
    expect(started[0]?.terminated).toBe(true);
    await expectError(call('echo', 1), 'disposed');
    started[0]?.die();
    expect(started).toHaveLength(1);
  });
});
