import type { OnProgress } from '../runtime/progress.js';
import { NightlightError, type NightlightErrorCode } from '../signals/index.js';
import { pause } from './pace.js';

/** About as many as the real text path. */
const TOTAL = 27_000_000;
const STEPS = 10;

/** How the loading of a fake goes. */
export interface FakeLoading {
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly loadingTime?: number | undefined;
  readonly loadingFails?: NightlightErrorCode | undefined;
}

/**
 * Loads nothing, in as many milliseconds as asked for, and reports it in the phases of the real one.
 * @throws NightlightError `aborted`, `loadingFails`
 */
export async function fakeLoading(given: FakeLoading): Promise<void> {
  const { onProgress, signal, loadingTime = 0, loadingFails } = given;
  const file = 'text/model.onnx';
  for (let step = 1; step <= STEPS && loadingTime > 0; step++) {
    await pause(loadingTime / STEPS, signal);
    onProgress?.({ phase: 'read', file, loaded: (TOTAL / STEPS) * step, total: TOTAL });
  }
  await pause(0, signal);
  if (loadingFails) throw new NightlightError(loadingFails, 'the fake was asked to fail to load');
  if (loadingTime > 0) {
    onProgress?.({ phase: 'start', file, loaded: TOTAL, total: TOTAL });
    onProgress?.({ phase: 'warm-up', file, loaded: TOTAL, total: TOTAL });
  }
  const size = loadingTime > 0 ? TOTAL : 0;
  onProgress?.({ phase: 'ready', loaded: size, total: size });
}
