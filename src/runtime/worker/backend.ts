import type { Backend, OpenBackend, Pictures } from '../../backend.js';
import { type ImageLimits, resolveLimits } from '../../image/limits.js';
import type { ImageSource } from '../../image/source.js';
import type { TextDetector } from '../../text/index.js';
import type { Models } from '../models.js';
import { packageFiles } from '../package-files.browser.js';
import { capture } from './capture.js';
import { startWorker, type WorkerClient } from './client.js';
import { remote } from './remote.js';
import { remoteSettings } from './settings.js';

/** Services in a worker of their own. */
export const openInWorker: OpenBackend = async (settings, { signal, onProgress }) => {
  const { assets } = settings;
  const limits = resolveLimits(settings.limits);
  const client = await startWorker(
    {
      start: () => new Worker(packageFiles().worker, { type: 'module', name: 'nightlight' }),
      settings: remoteSettings({ ...settings, limits }),
      read: typeof assets === 'function' ? assets : undefined,
      onProgress,
    },
    signal,
  );
  return {
    services: {
      text: remote<TextDetector>(client, 'text', ['detect']),
      pictures: remotePictures(client, limits),
      models: remote<Models>(client, 'models', ['run', 'start', 'close']),
    },
    versions: client.value as Backend['versions'],
    release: async () => client.dispose(),
  };
};

interface WithSignal {
  readonly signal?: AbortSignal | undefined;
}

function remotePictures(client: Pick<WorkerClient, 'call'>, limits: ImageLimits): Pictures {
  const method =
    <T>(name: keyof Pictures) =>
    async (source: ImageSource, options: WithSignal = {}): Promise<T> => {
      const captured = await capture(source, limits, options.signal);
      try {
        return (await client.call({
          service: 'pictures',
          method: name,
          args: [captured.source, options],
          transfer: captured.transfer,
          // What was captured crosses, unless it holds pixels of another origin.
          unfit: 'image-unreadable',
        })) as T;
      } catch (error) {
        // What never crossed is still ours to close; of what did nothing is left here.
        for (const given of captured.transfer) (given as { close?: () => void }).close?.();
        throw error;
      }
    };
  return {
    checkImage: method('checkImage'),
    blurImage: method('blurImage'),
    coverPreview: method('coverPreview'),
    hashImage: method('hashImage'),
  };
}
