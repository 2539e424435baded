import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/version.js';
import { nightlight } from '../support/cli.js';

const SECRET = 'nobody likes you';

describe('nightlight', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['judge', SECRET]],
    ['a message instead of a command', [SECRET]],
    ['an unknown option', ['text', `--${SECRET}`]],
    ['an option without its value', ['text', SECRET, '--age']],
    ['no message', ['text']],
    ['a message that was not quoted', ['text', ...SECRET.split(' ')]],
    ['a message beside --jsonl', ['text', '--jsonl', SECRET]],
    ['a message that starts with a dash', ['text', `-${SECRET}`]],
    ['a wrong age band', ['text', SECRET, '--age', 'eleven']],
    ['a wrong direction', ['text', SECRET, '--direction', 'sideways']],
    ['a wrong direction for every line', ['text', '--jsonl', '--direction', 'sideways']],
    ['a wrong locale', ['text', SECRET, '--locale', '??']],
  ])('%s: status 2, one line that quotes nothing, nothing on standard output', async (_, args) => {
    const { status, stdout, stderr } = await nightlight(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^nightlight: .+\n$/);
    for (const said of [SECRET, 'judge', 'eleven', 'sideways', '??']) expect(stderr).not.toContain(said);
  });

  it.each(['--help', '-h'])('explains itself at %s', async (option) => {
    const { status, stdout, stderr } = await nightlight([option]);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    for (const word of ['text', 'conversation', 'image', '--jsonl', '--age', 'Exit status']) {
      expect(stdout).toContain(word);
    }
  });

  it('tells its version', async () => {
    expect(await nightlight(['--version'])).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: '' });
  });
});
