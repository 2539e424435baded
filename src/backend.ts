import type {
  CheckImageOptions,
  ImageFinding,
  ImageLimits,
  ImageSource,
  ImageTools,
} from './image/common.js';
import { IMAGE_MANIFEST } from './image/own-manifest.js';
import { type LoadedImages, loadImages } from './images.js';
import { createModels, type Models } from './runtime/models.js';
import type { AssetLocation, Engine, Platform } from './runtime/platform.js';
import type { OnProgress } from './runtime/progress.js';
import { loadTextModel, TEXT_MANIFEST, type TextDetector } from './text/index.js';

/** Looks at single pictures and changes them. */
export interface Pictures extends ImageTools {
  /** @see ImageGuard.checkImage */
  checkImage(source: ImageSource, options?: CheckImageOptions): Promise<ImageFinding>;
}

/**
 * All that runs models or touches pixels. Every method takes and gives what structured clone can carry, beside an
 * `AbortSignal` as an argument or as `signal` of an options object: so each service may stand in a worker.
 */
export interface Services {
  /** Looks at texts. */
  readonly text: TextDetector;
  /** Looks at pictures. */
  readonly pictures: Pictures;
  /** Runs further models. */
  readonly models: Models;
}

/** Services that are ready. */
export interface Backend {
  readonly services: Services;
  /** Version of each model, by room. */
  readonly versions: Readonly<Record<string, string>>;
  /** Frees the models. */
  release(): Promise<void>;
}

/** What services are opened with. */
export interface BackendSettings {
  readonly assets: AssetLocation | undefined;
  readonly engine: Engine;
  readonly threads: number;
  readonly limits: Partial<ImageLimits>;
}

/** Follows and stops the opening. */
export interface Loading {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Reads, verifies, starts and warms up what texts need; pictures follow when the first one comes. */
export type OpenBackend = (settings: BackendSettings, loading: Loading) => Promise<Backend>;

/** Services in this thread. */
export function inPlace(platform: Platform): OpenBackend {
  return async (settings, { signal, onProgress }) => {
    const { threads, limits } = settings;
    const read = platform.assets(settings.assets);
    const createSession = await platform.engine(settings.engine);
    const { detector, session } = await loadTextModel(read, createSession, TEXT_MANIFEST, {
      threads,
      ...(signal && { signal }),
      ...(onProgress && { onProgress }),
    });
    const models = createModels(read, createSession, { threads });
    const images = lazily(async () =>
      loadImages(await platform.images(), read, createSession, IMAGE_MANIFEST, settings),
    );
    return {
      services: { text: detector, pictures: picturesOf(platform, images.get, limits), models },
      versions: { text: TEXT_MANIFEST.version, image: IMAGE_MANIFEST.version },
      async release() {
        await Promise.all([session.dispose(), models.dispose()]);
        await (await images.peek()?.catch(() => undefined))?.dispose();
      },
    };
  };
}

function picturesOf(
  platform: Platform,
  images: () => Promise<LoadedImages>,
  limits: Partial<ImageLimits>,
): Pictures {
  return {
    checkImage: async (source, options) => (await images()).guard.checkImage(source, options),
    blurImage: async (source, options) => (await platform.images()).blurImage(source, { limits, ...options }),
    coverPreview: async (source, options) =>
      (await platform.images()).coverPreview(source, { limits, ...options }),
    hashImage: async (source, options) => (await platform.images()).hashImage(source, { limits, ...options }),
  };
}

/** Loads once, when first asked; after a failure the next one may try again: a file may have been put right since. */
function lazily<T>(load: () => Promise<T>): { get(): Promise<T>; peek(): Promise<T> | undefined } {
  let loading: Promise<T> | undefined;
  return {
    get() {
      loading ??= load().catch((error) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
    peek: () => loading,
  };
}
