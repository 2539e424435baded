import { NightlightError, type NightlightErrorCode } from '../../signals/index.js';
import type { Progress } from '../progress.js';
import type { SignalPlace } from './abort.js';

/** From the page to the worker. */
export type ToWorker =
  /** First of all, once. `lifeline` names the lock that the worker is to hold for as long as it lives. */
  | { readonly type: 'open'; readonly settings: unknown; readonly lifeline: string | undefined }
  | {
      readonly type: 'call';
      readonly id: number;
      readonly service: string;
      readonly method: string;
      readonly args: readonly unknown[];
      readonly signalAt: SignalPlace | undefined;
    }
  /** Nobody waits for this call any more. */
  | { readonly type: 'cancel'; readonly id: number }
  /** Answers `read`; without bytes when the app's reader failed. */
  | { readonly type: 'bytes'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> | undefined };

/** From the worker to the page. */
export type FromWorker =
  /** The lock is held: when the page gets it, the worker is dead. */
  | { readonly type: 'alive' }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'opened'; readonly value: unknown }
  | { readonly type: 'not-opened'; readonly error: WireError }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'error'; readonly id: number; readonly error: WireError }
  /** Asks the app's own reader, which is a function of the page. */
  | { readonly type: 'read'; readonly id: number; readonly path: string }
  /** Something went wrong outside any call: the worker is not to be relied on any more. */
  | { readonly type: 'failed' };

/** An error as it crosses. */
export interface WireError {
  readonly code: NightlightErrorCode;
  readonly message: string;
}

/**
 * Packs an error. Only our own message crosses, for it never holds the user's text; what a browser or a library says
 * may, and so may a cause.
 */
export function packError(error: unknown): WireError {
  if (isOurs(error)) return { code: error.code, message: error.message };
  return { code: 'worker-failed', message: 'the worker failed unexpectedly' };
}

/** By its name: the code for pictures is a file of its own and has the class once more. */
function isOurs(error: unknown): error is NightlightError {
  return error instanceof Error && error.name === 'NightlightError' && 'code' in error;
}

/** Makes an error of it again. @param cause what the page itself knows of it */
export function unpackError({ code, message }: WireError, cause?: unknown): NightlightError {
  return new NightlightError(code, message, cause === undefined ? undefined : { cause });
}
