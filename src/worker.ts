/** The worker that `createNightlight` starts in browsers; built into the one file `dist/worker.js`. */
import { inPlace } from './backend.js';
import { type HostPort, host } from './runtime/worker/host.js';
import { workerPlatform } from './runtime/worker/platform.js';
import type { RemoteSettings } from './runtime/worker/settings.js';

const scope = globalThis as unknown as HostPort;

// What nobody caught is told to the page without its words, which might hold the user's, and not printed either.
addEventListener('error', (event) => {
  event.preventDefault();
  scope.postMessage({ type: 'failed' });
});
addEventListener('unhandledrejection', (event) => event.preventDefault());

host(scope, async (given, page) => {
  const settings = given as RemoteSettings;
  const backend = await inPlace(workerPlatform(settings, page))(
    { ...settings, assets: undefined },
    { onProgress: page.onProgress },
  );
  return { services: { ...backend.services }, value: backend.versions };
});
