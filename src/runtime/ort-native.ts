import { createOrtSession, type Ort } from './ort-session.js';
import { createQueue } from './queue.js';
import type { CreateSession } from './session.js';

/**
 * The app's own onnxruntime-node, or `undefined` when it has none.
 * An optional peer: about five times as fast as WebAssembly, but 290 MB on disk.
 */
export async function findNativeSession(): Promise<CreateSession | undefined> {
  let ort: Ort;
  try {
    ort = (await import('onnxruntime-node')) as unknown as Ort;
  } catch {
    // Not installed, or its binary does not fit this machine: WebAssembly runs everywhere.
    return undefined;
  }
  return (model, { threads }) =>
    createOrtSession(ort, 'native', createQueue(), model, {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
    });
}
