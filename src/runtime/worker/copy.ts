import { nextTurn } from './turn.js';

/** Copied within a millisecond, fresh memory included. */
const STEP = 1024 * 1024;

/**
 * Copies bytes, letting the page do other things in between when there are many of them: a photograph's pixels are
 * fifty megabytes, which would hold it up for tens of milliseconds.
 * @returns a copy in a buffer of its own, which may be given away
 */
export async function copyBytes(bytes: Uint8Array | Uint8ClampedArray): Promise<Uint8Array<ArrayBuffer>> {
  const copy = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += STEP) {
    if (at > 0) await nextTurn();
    copy.set(bytes.subarray(at, at + STEP), at);
  }
  return copy;
}
