import { expect } from 'vitest';
import { NightlightError, type NightlightErrorCode } from '../../src/index.js';

/** Asserts that a promise rejects with a typed error that does not say any of `secrets`; returns it. */
export async function expectError(
  promise: Promise<unknown>,
  code: NightlightErrorCode,
  ...secrets: readonly string[]
): Promise<NightlightError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof NightlightError)) throw new Error(`expected ${code}`, { cause: error });
  expect(error.code).toBe(code);
  for (const secret of secrets) expect(said(error)).not.toContain(secret);
  return error;
}

/** All that an error and its causes say, stack traces included. */
function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [error.message, error.stack, error.cause === undefined ? '' : said(error.cause)].join('\n');
}
