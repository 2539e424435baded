import type { ModelTensor } from '../runtime/session.js';
import { NightlightError } from '../signals/index.js';

/**
 * The only output of a model whose exporter named it arbitrarily.
 * @param columns what its last dimension must be
 * @throws NightlightError `inference-failed` when it is something else
 */
export function firstOutput(outputs: Readonly<Record<string, ModelTensor>>, columns: number): Float32Array {
  const { data, dims } = Object.values(outputs)[0] ?? {};
  if (!(data instanceof Float32Array) || dims?.at(-1) !== columns) {
    throw new NightlightError('inference-failed', 'a text model and its settings do not belong together');
  }
  return data;
}
