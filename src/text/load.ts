import { type ReadAsset, readVerified } from '../runtime/assets.js';
import type { OnProgress } from '../runtime/progress.js';
import type { CreateSession, ModelSession } from '../runtime/session.js';
import { NightlightError } from '../signals/index.js';
import { createTextDetector, type TextDetector } from './detect.js';
import type { TextManifest } from './manifest.js';
import { createTokenise } from './tokenise.js';

/** A text model ready for use. */
export interface LoadedTextModel {
  readonly detector: TextDetector;
  readonly session: ModelSession;
}

/** As long as a chatty message: the engine compiles its kernels on the first run, not on the child's. */
const WARM_UP = 'warming up with a message of about the usual length, so that the first real one is quick';

/**
 * Reads, verifies, starts and warms up the text model.
 * @throws NightlightError `model-missing`, `model-corrupt`, `model-load-failed`, `aborted`
 */
export async function loadTextModel(
  read: ReadAsset,
  createSession: CreateSession,
  manifest: TextManifest,
  options: { readonly threads: number; readonly signal?: AbortSignal; readonly onProgress?: OnProgress },
): Promise<LoadedTextModel> {
  const { signal, onProgress } = options;
  const { model, tokenizer } = manifest.files;
  const total = model.bytes + tokenizer.bytes;
  const loaded = new Map<string, number>();
  const sum = () => [...loaded.values()].reduce((a, b) => a + b, 0);

  const readFile = (file: typeof model) =>
    readVerified(read, file, {
      signal,
      onBytes(bytes) {
        loaded.set(file.path, bytes);
        onProgress?.({ phase: 'read', file: file.path, loaded: sum(), total });
      },
    });
  const [modelBytes, tokenizerBytes] = await Promise.all([readFile(model), readFile(tokenizer)]);

  onProgress?.({ phase: 'start', file: model.path, loaded: total, total });
  const session = await createSession(modelBytes, { threads: options.threads });
  try {
    const tokenise = createTokenise(new TextDecoder().decode(tokenizerBytes));
    const detector = createTextDetector(session, tokenise, manifest);
    onProgress?.({ phase: 'warm-up', file: model.path, loaded: total, total });
    await detector.detect(WARM_UP, signal);
    onProgress?.({ phase: 'ready', loaded: total, total });
    return { detector, session };
  } catch (cause) {
    await session.dispose();
    if (cause instanceof NightlightError) throw cause;
    throw new NightlightError('model-load-failed', 'the text model could not be started', { cause });
  }
}
