import { createStore, type Store } from '../store.js';

/** Whether the page would go on working without a network. */
export type Offline = 'wait' | 'ready' | 'none';

/** Files that the service worker had to ask the network for, since the page was opened. */
export interface OfflineState {
  readonly state: Offline;
  readonly asked: number;
}

/** Has the service worker keep the app's own files. @param wanted the development server has no such worker */
export function keepOffline(wanted: boolean): Store<OfflineState> {
  const store = createStore<OfflineState>({ state: 'wait', asked: 0 });
  if (!('serviceWorker' in navigator) || !wanted) {
    store.set({ state: 'none', asked: 0 });
    return store;
  }
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }) => {
    if (data?.asked) store.set((now) => ({ ...now, asked: now.asked + 1 }));
  });
  const controlled = new Promise<void>((resolve) => {
    if (serviceWorker.controller) resolve();
    else serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
  });
  serviceWorker
    .register('./sw.js')
    .then(() => Promise.all([serviceWorker.ready, controlled]))
    .then(
      () => store.set((now) => ({ ...now, state: 'ready' })),
      () => store.set((now) => ({ ...now, state: 'none' })),
    );
  return store;
}
