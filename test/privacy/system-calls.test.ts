import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CLI, run } from '../support/cli.js';
import { whyNot } from '../support/tools.js';

const reason = whyNot('strace', '-f', '-o', '/dev/null', 'true');
const folder = mkdtempSync(join(tmpdir(), 'nightlight-strace-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs Node under strace and gives back every network system call of all its threads. */
async function calls(...args: string[]): Promise<{ status: number | null; stdout: string; calls: string[] }> {
  const log = join(folder, 'log');
  const trace = ['-f', '-qq', '-e', 'trace=%network', '-e', 'signal=none', '-o', log];
  // Pipes of a spawned process are sockets in Node: `cat` gives the program real ones to write to.
  const command = `strace ${trace.join(' ')} "$@" < /dev/null 2>&1 | cat; exit "\${PIPESTATUS[0]}"`;
  const { status, stdout } = await run('bash', ['-c', command, 'bash', process.execPath, ...args]);
  return { status, stdout, calls: readFileSync(log, 'utf8').split('\n').filter(Boolean) };
}

describe.skipIf(reason)(`system calls${reason ? `, skipped: ${reason}` : ''}`, () => {
  it('a connection is seen, so that this test proves something', async () => {
    const seen = await calls('-e', "require('net').connect(65000, '127.0.0.1').on('error', () => {})");
    expect(seen.calls.join('\n')).toMatch(/\bsocket\(AF_INET/);
    expect(seen.calls.join('\n')).toMatch(/\bconnect\(/);
  });

  it.each(['native', 'wasm'])('the command line makes no network call at all, engine %s', async (engine) => {
    const seen = await calls(CLI, 'text', '--engine', engine, 'see you tomorrow');
    expect(seen.status).toBe(0);
    expect(seen.stdout).toMatch(/^(none|low|medium|high)\n/);
    expect(seen.calls).toEqual([]);
  });
});
