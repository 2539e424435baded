import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The built command line. */
export const CLI = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** What a process left behind. */
export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What to run a process with. */
export interface Given {
  /** Standard input: chunks are written one by one, each only when the one before has left. */
  readonly input?: string | readonly Uint8Array[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs a program to its end. */
export async function run(program: string, args: readonly string[], given: Given = {}): Promise<Finished> {
  const { env, cwd = process.cwd() } = given;
  const child = spawn(program, args, { env: { ...process.env, ...env }, cwd, stdio: 'pipe' });
  const [status, stdout, stderr] = await Promise.all([
    new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve)),
    gather(child.stdout),
    gather(child.stderr),
    feed(child, given.input ?? ''),
  ]);
  return { status, stdout, stderr };
}

/** Runs the built command line to its end. */
export async function nightlight(args: readonly string[], given: Given = {}): Promise<Finished> {
  if (!existsSync(CLI)) throw new Error('dist is missing: npm run build');
  return run(process.execPath, [CLI, ...args], given);
}

/** One JSON value a line; throws when a line is none. */
export function jsonLines(text: string): Record<string, unknown>[] {
  if (text !== '' && !text.endsWith('\n')) throw new Error('the last line has no end');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

async function gather(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function feed({ stdin }: ChildProcess, input: string | readonly Uint8Array[]): Promise<void> {
  // A process may end without reading: its status tells whether that was right.
  stdin?.on('error', () => undefined);
  for (const chunk of typeof input === 'string' ? [input] : input) {
    await new Promise((resolve) => stdin?.write(chunk, resolve));
  }
  stdin?.end();
}
