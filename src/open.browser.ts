import type { OpenBackend } from './backend.js';
import { openInWorker } from './runtime/worker/backend.js';

/**
 * How browsers open the models: in a worker when there is a page to hold up, unless the app decides otherwise; an app
 * that has a worker of its own for Nightlight needs no second one. No silent step back to the page where workers are
 * forbidden: a page that stutters for reasons that nobody sees helps nobody.
 */
export function openBackend(worker: boolean = typeof document !== 'undefined'): OpenBackend {
  if (worker) return openInWorker;
  return async (settings, loading) => {
    const { openOnPage } = await import('./open.in-place.js');
    return openOnPage(settings, loading);
  };
}
