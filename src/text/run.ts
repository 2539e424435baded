import type { ModelSession } from '../runtime/session.js';
import { throwIfAborted } from '../signals/aborted.js';
import { NightlightError } from '../signals/index.js';
import type { TokenEvidence } from './explain.js';
import { PAD } from './tokenise.js';
import type { TextWindow } from './windows.js';

/** Windows a run: enough to use the machine well, few enough that an abort is soon heard. */
const BATCH = 8;

/** What the text model says, one row a window. */
export interface WindowRows {
  /** One logit a label. */
  readonly logits: readonly Float32Array[];
  /** What it made of the words. */
  readonly pooled: readonly Float32Array[];
  /** One logit a language of the manifest's `languageOutputs`. */
  readonly languages: readonly Float32Array[];
  /** Which of its tokens say what. */
  readonly evidence: readonly TokenEvidence[];
}

/**
 * Runs windows through the text model.
 * @throws NightlightError `aborted`, `inference-failed`, `disposed`
 */
export async function runWindows(
  session: ModelSession,
  windows: readonly TextWindow[],
  labels: number,
  signal: AbortSignal | undefined,
): Promise<WindowRows> {
  const out = { logits: [], pooled: [], languages: [], evidence: [] } as {
    [K in keyof WindowRows]: WindowRows[K][number][];
  };
  for (let at = 0; at < windows.length; at += BATCH) {
    throwIfAborted(signal, 'the check was aborted');
    const batch = windows.slice(at, at + BATCH);
    const said = await session.run({ ids: padded(batch) });
    if (said.logits?.data.length !== batch.length * labels) {
      throw new NightlightError('inference-failed', 'the text model answered with an unexpected shape');
    }
    // Not a number is below every threshold: it would read as "nothing noticed".
    if (!(said.logits.data as Float32Array).every(Number.isFinite)) {
      throw new NightlightError(
        'inference-failed',
        'the text model answered with something else than numbers',
      );
    }
    const rows = (name: string) => {
      const data = said[name]?.data as Float32Array | undefined;
      return data ? rowsOf(data, batch.length) : [];
    };
    out.logits.push(...rows('logits'));
    out.pooled.push(...rows('pooled'));
    out.languages.push(...rows('languages'));
    const parts = rows('parts');
    out.evidence.push(...rows('marks').map((marks, i) => ({ marks, parts: parts[i] ?? EMPTY })));
  }
  return out;
}

const EMPTY = new Float32Array();

function rowsOf(data: Float32Array, count: number): Float32Array[] {
  const width = data.length / count;
  return Array.from({ length: count }, (_, row) => data.slice(row * width, (row + 1) * width));
}

function padded(batch: readonly TextWindow[]) {
  const length = Math.max(...batch.map(({ ids }) => ids.length));
  const data = new BigInt64Array(batch.length * length).fill(BigInt(PAD));
  for (const [row, { ids }] of batch.entries()) data.set(ids.map(BigInt), row * length);
  return { data, dims: [batch.length, length] };
}
