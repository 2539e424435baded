import { describe, expect, it } from 'vitest';
import { SEVERITIES } from '../../src/signals/index.js';
import { nightlight } from '../support/cli.js';

describe('nightlight text', () => {
  it('prints a result for people, without colour where there is no terminal', async () => {
    const { status, stdout, stderr } = await nightlight(['text', 'see you at football tomorrow']);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(SEVERITIES).toContain(stdout.split('\n')[0]);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('football');
  });

  it('takes a message that starts with a dash behind --, and an empty one', async () => {
    for (const args of [
      ['text', '--', '--jsonl'],
      ['text', ''],
    ]) {
      const { status, stdout } = await nightlight(args);
      expect(status).toBe(0);
      expect(SEVERITIES).toContain(stdout.split('\n')[0]);
    }
  });

  it('reads a message of 60,000 characters, which the native engine does not survive on a command line', async () => {
    const long = 'see you after school '.repeat(2_860);
    const { status, stdout } = await nightlight(['text', long]);
    expect(status).toBe(0);
    expect(SEVERITIES).toContain(stdout.split('\n')[0]);
    const refused = await nightlight(['text', '--engine', 'native', long]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('--jsonl');
    expect(refused.stderr).not.toContain('school');
  });

  it('says in the result that a script is not covered', async () => {
    const { status, stdout } = await nightlight(['text', '--engine', 'wasm', 'გამარჯობა მეგობარი']);
    expect(status).toBe(0);
    expect(stdout).toContain('incomplete:');
  });
});
