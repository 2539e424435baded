import { describe, expect, it } from 'vitest';
import { CLI, jsonLines, run } from '../support/cli.js';
import { whyNot } from '../support/tools.js';

// Without privileges a user namespace comes along, which some kernels and containers forbid.
const WAYS = [['-n'], ['-rn']];
const way = WAYS.find((args) => whyNot('unshare', ...args, 'true') === undefined);
const reason = way ? '' : `, skipped: ${whyNot('unshare', '-rn', 'true')}`;

/** Runs Node where there is no network at all, not even a loopback interface that is up. */
const offline = (...args: string[]) => run('unshare', [...(way ?? []), process.execPath, ...args]);

describe.skipIf(!way)(`without any network (unshare ${way ?? ''})${reason}`, () => {
  it('a connection fails, so that this test proves something', async () => {
    const code = "require('net').connect(65000, '127.0.0.1').on('error', ({ code }) => console.log(code))";
    expect((await offline('-e', code)).stdout).toMatch(/ENETUNREACH|EADDRNOTAVAIL/);
  });

  it.each(['native', 'wasm'])('the command line answers, engine %s', async (engine) => {
    const { status, stdout, stderr } = await offline(CLI, 'text', '--engine', engine, 'see you tomorrow');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^(none|low|medium|high)\n/);
  });

  it('the filter answers', async () => {
    const args = [...(way ?? []), process.execPath, CLI, 'text', '--jsonl', '--engine', 'wasm'];
    const { status, stdout } = await run('unshare', args, { input: '{"id":1,"text":"see you tomorrow"}\n' });
    expect(status).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([{ id: 1, status: 'full' }]);
  });
});
