import type { ImageGuard, ImageGuardOptions, ImageTools } from '../image/common.js';
import type { ReadAsset } from './assets.js';
import type { CreateSession } from './session.js';

/**
 * Where the model files are: a folder (path or `file:` URL in Node, same-origin URL in browsers) or a reader, which is
 * given paths below the models folder such as `text/model.onnx`.
 */
export type AssetLocation = string | URL | ((path: string) => Promise<Uint8Array | ArrayBuffer>);

/** Which build of onnxruntime to use; `auto` takes the native one where the app has installed it. */
export type Engine = 'auto' | 'native' | 'wasm';

/** Pictures on one platform: its decoder and encoder are inside. */
export interface ImageRoom extends ImageTools {
  /** @throws NightlightError `invalid-option` */
  createImageGuard(options: ImageGuardOptions): ImageGuard;
}

/** What differs between Node and a browser. */
export interface Platform {
  /** A reader for the given location, or for the package's own models folder. */
  assets(location?: AssetLocation): ReadAsset;
  /**
   * The engine to run models with.
   * @throws NightlightError `peer-missing` when `native` is asked for and not there
   */
  engine(wanted: Engine): Promise<CreateSession>;
  /** Loads the code for pictures; an app that checks text only never pays for it. */
  images(): Promise<ImageRoom>;
}
