import type { ModelSession } from '../runtime/session.js';
import { NightlightError } from '../signals/index.js';
import { PAD } from './tokenise.js';
import type { TextWindow } from './windows.js';

/** Windows a run: enough to use the machine well, few enough that an abort is soon heard. */
const BATCH = 8;

/**
 * Runs windows through the text model.
 * @returns for each window one logit a label
 * @throws NightlightError `aborted`, `inference-failed`, `disposed`
 */
export async function runWindows(
  session: ModelSession,
  windows: readonly TextWindow[],
  labels: number,
  signal: AbortSignal | undefined,
): Promise<Float32Array[]> {
  const rows: Float32Array[] = [];
  for (let at = 0; at < windows.length; at += BATCH) {
    if (signal?.aborted)
      throw new NightlightError('aborted', 'the check was aborted', { cause: signal.reason });
    const batch = windows.slice(at, at + BATCH);
    const { logits } = await session.run({ ids: padded(batch) });
    if (logits?.data.length !== batch.length * labels) {
      throw new NightlightError('inference-failed', 'the text model answered with an unexpected shape');
    }
    for (let row = 0; row < batch.length; row++) {
      rows.push((logits.data as Float32Array).slice(row * labels, (row + 1) * labels));
    }
  }
  return rows;
}

function padded(batch: readonly TextWindow[]) {
  const length = Math.max(...batch.map(({ ids }) => ids.length));
  const data = new BigInt64Array(batch.length * length).fill(BigInt(PAD));
  for (const [row, { ids }] of batch.entries()) data.set(ids.map(BigInt), row * length);
  return { data, dims: [batch.length, length] };
}
