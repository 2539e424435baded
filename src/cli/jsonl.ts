import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { NightlightError } from '../signals/index.js';
import { lines } from './lines.js';

/** One line in: any JSON object; `id` is given back as it came. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Streams to read from and write to. */
export interface Streams {
  readonly input: AsyncIterable<Uint8Array>;
  readonly output: Writable;
  /** Where progress goes; only written to when it is a terminal. */
  readonly progress: Writable & { readonly isTTY?: boolean };
}

const PROGRESS_EVERY = 100;

/**
 * One JSON object a line in, one a line out, in the same order, nothing lost.
 * A line that cannot be handled becomes `{"id", "error": {"code", "message"}}` in its place.
 * @returns 0, or 1 when any line could not be handled
 */
export async function filterJsonLines(
  { input, output, progress }: Streams,
  handle: (record: JsonRecord) => Promise<object>,
): Promise<0 | 1> {
  let status: 0 | 1 = 0;
  let count = 0;
  for await (const line of lines(input)) {
    const { answer, failed } = await answerTo(line, handle);
    if (failed) status = 1;
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
    count += 1;
    if (progress.isTTY && count % PROGRESS_EVERY === 0) progress.write(`\r${count} lines`);
  }
  if (progress.isTTY && count >= PROGRESS_EVERY) progress.write('\n');
  return status;
}

async function answerTo(line: string, handle: (record: JsonRecord) => Promise<object>) {
  let id: unknown = null;
  try {
    const record = parseRecord(line);
    id = record.id ?? null;
    return { answer: { id, ...(await handle(record)) }, failed: false };
  } catch (cause) {
    if (!(cause instanceof NightlightError)) throw cause;
    return { answer: { id, error: { code: cause.code, message: cause.message } }, failed: true };
  }
}

/** One JSON object. @throws NightlightError `invalid-input` */
export function parseRecord(line: string): JsonRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // The parser's own message quotes the text; ours must not.
    throw new NightlightError('invalid-input', 'the line is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new NightlightError('invalid-input', 'the line is not a JSON object');
  }
  return value as JsonRecord;
}

/** A string field. @throws NightlightError `invalid-input` when it is missing or no string */
export function stringField(record: JsonRecord, name: string): string {
  const value = record[name];
  if (typeof value !== 'string') throw new NightlightError('invalid-input', `${name}: expected a string`);
  return value;
}
