import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../src/signals/index.js';
import { CLI, jsonLines, nightlight, run } from '../support/cli.js';

const filter = (input: string | readonly Uint8Array[], ...options: string[]) =>
  nightlight(['text', '--jsonl', ...options], { input });

describe('nightlight text --jsonl', () => {
  it('answers each line with the whole result', async () => {
    const { status, stdout, stderr } = await filter('{"id":"a","text":"see you tomorrow"}\n');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [answer] = jsonLines(stdout);
    expect(answer?.id).toBe('a');
    expect(Object.keys(answer?.scores as object)).toEqual([...CATEGORIES]);
    for (const field of ['severity', 'signals', 'coaching', 'versions', 'status'])
      expect(answer).toHaveProperty(field);
  });

  it('with --tier fast loads no model, and says that it had none', async () => {
    const { status, stdout } = await filter('{"id":"a","text":"see you tomorrow"}\n', '--tier', 'fast');
    expect(status).toBe(0);
    const [answer] = jsonLines(stdout);
    expect(answer).toMatchObject({ tier: 'fast', status: 'partial' });
    expect(Object.keys((answer?.versions as { models: object }).models)).toEqual(['fast']);
  });

  it('loses nothing of 2,000 lines and keeps their order', async () => {
    const ids = Array.from({ length: 2_000 }, (_, id) => id);
    const { status, stdout } = await filter(
      ids.map((id) => JSON.stringify({ id, text: `level ${id}` })).join('\n'),
    );
    expect(status).toBe(0);
    expect(jsonLines(stdout).map(({ id }) => id)).toEqual(ids);
  });

  it('reads lines with CRLF, with U+2028 inside, empty ones, bad ones, one without an end', async () => {
    const input = [
      '{"id":1,"text":"see you"}\r',
      '{"id":2,"text":"see\u2028you"}',
      '',
      '{"id":4,"text":',
      '{"id":5}',
      '{"id":6,"text":"hi","direction":"nobody"}',
      '{"id":7,"text":"hi","direction":"outgoing","ageBand":"under-10"}',
    ].join('\n');
    const { status, stdout, stderr } = await filter(input);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    const answers = jsonLines(stdout);
    expect(answers.map(({ id }) => id)).toEqual([1, 2, null, null, 5, 6, 7]);
    const codes = answers.map(({ error }) => (error as { code: string } | undefined)?.code);
    const [input_, option] = ['invalid-input', 'invalid-option'];
    expect(codes).toEqual([undefined, undefined, input_, input_, input_, option, undefined]);
    expect(stdout).not.toContain('nobody');
  });

  it('reads characters that arrive in pieces', async () => {
    const bytes = Buffer.from('{"id":"你😀","text":"生日快乐 😀"}\n');
    const { status, stdout } = await filter(Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect(status).toBe(0);
    const [pieces] = jsonLines(stdout);
    expect(pieces?.id).toBe('你😀');
    const whole = await filter(bytes.toString('utf8'));
    expect(jsonLines(whole.stdout)).toEqual([pieces]);
  });

  it('answers while more is still to come', async () => {
    const { spawn } = await import('node:child_process');
    const child = spawn(process.execPath, [CLI, 'text', '--jsonl'], { stdio: 'pipe' });
    child.stdin.write('{"id":1,"text":"hi"}\n');
    const first = await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(jsonLines(String(first))).toMatchObject([{ id: 1 }]);
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  it('answers nothing to nothing', async () => {
    expect(await filter('')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('applies options of the command line to every line, and those of a line above them', async () => {
    const text = 'you are so dumb and ugly, nobody likes you, everyone laughs at you';
    const input = [{ text }, { text, ageBand: '13-15' }].map((record) => JSON.stringify(record)).join('\n');
    const [young, old] = jsonLines((await filter(input, '--age', 'under-10', '--policy', 'strict')).stdout);
    expect(young).toMatchObject({ versions: { policy: 'strict' } });
    expect(young).toHaveProperty('coaching.key', expect.stringContaining('under-13'));
    expect(old).toHaveProperty('coaching.key', expect.stringContaining('13-17'));
  });

  it('ends quietly when its reader has seen enough', async () => {
    const input = '{"id":1,"text":"hi"}\n'.repeat(5_000);
    const command = `"${process.execPath}" "${CLI}" text --jsonl | head -1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await run('bash', ['-c', command], { input });
    const [line, status] = stdout.split('\n');
    expect(JSON.parse(line as string)).toMatchObject({ id: 1 });
    expect(status).toBe('0');
    expect(stderr).toBe('');
  });
});
