import { NightlightError } from '../signals/index.js';

/** Describes one file of a model; the list of them travels in the manifest, compiled into this package. */
export interface AssetFile {
  /** Path below the models folder, for example `text/model.onnx`. */
  readonly path: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** Lower-case hexadecimal SHA-256 of the file. */
  readonly sha256: string;
}

/** Reads a file below the models folder, telling how many bytes have come so far. */
export type ReadAsset = (
  path: string,
  options: { readonly signal?: AbortSignal | undefined; readonly onBytes?: (loaded: number) => void },
) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Reads a model file and checks that it is the one this version was built with.
 * @throws NightlightError `model-missing`, `model-corrupt`, `aborted`
 */
export async function readVerified(
  read: ReadAsset,
  file: AssetFile,
  options: { readonly signal?: AbortSignal | undefined; readonly onBytes?: (loaded: number) => void } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await read(file.path, options);
  } catch (cause) {
    if (options.signal?.aborted) throw new NightlightError('aborted', 'loading was aborted', { cause });
    if (cause instanceof NightlightError) throw cause;
    throw new NightlightError('model-missing', `could not read the model file ${file.path}`, { cause });
  }
  if (bytes.byteLength !== file.bytes || (await sha256(bytes)) !== file.sha256) {
    throw new NightlightError(
      'model-corrupt',
      `${file.path} is not the file this version of nightlight was built with`,
    );
  }
  return bytes;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (!globalThis.crypto?.subtle) {
    throw new NightlightError(
      'model-load-failed',
      'model files cannot be verified: use https or localhost, where crypto.subtle exists',
    );
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
