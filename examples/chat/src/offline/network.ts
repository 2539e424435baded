import { createStore, type Store } from '../store.js';

/** What the browser's performance entries say that the page asked the network for. */
export interface NetworkCount {
  /** While loading. */
  readonly before: number;
  /** After `mark()`. */
  readonly since: number;
}

/** Starts to count, from the first request of the page on. */
export function countRequests(): { readonly count: Store<NetworkCount>; mark(): void } {
  const count = createStore<NetworkCount>({ before: 0, since: 0 });
  let loadedAt = Number.POSITIVE_INFINITY;
  const observer = new PerformanceObserver((list) => {
    const asked = list.getEntries().filter((entry) => isRequest(entry as PerformanceResourceTiming));
    const since = asked.filter(({ startTime }) => startTime > loadedAt).length;
    count.set((now) => ({ before: now.before + asked.length - since, since: now.since + since }));
  });
  observer.observe({ type: 'resource', buffered: true });
  return {
    count,
    mark() {
      if (loadedAt === Number.POSITIVE_INFINITY) loadedAt = performance.now();
    },
  };
}

/** Pictures in memory, and files that the device itself had kept (`cache`, `cache-storage`), came over no network. */
function isRequest(entry: PerformanceResourceTiming & { readonly deliveryType?: string }): boolean {
  const { name, deliveryType, workerStart, transferSize } = entry;
  if (/^(blob|data):/.test(name) || deliveryType?.startsWith('cache')) return false;
  return !(workerStart > 0 && transferSize === 0);
}
