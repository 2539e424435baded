import { expect, it } from 'vitest';
import { nightlight } from '../support/cli.js';

it('says that it is not there yet', async () => {
  const { status, stdout, stderr } = await nightlight(['conversation', '--jsonl'], { input: '{"id":1}\n' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toBe('nightlight: "conversation" is not in this version yet\n');
});
