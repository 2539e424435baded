import { expect, it } from 'vitest';
import { nightlight } from '../support/cli.js';

it.each(['conversation', 'image'])('%s says that it is not there yet', async (command) => {
  const { status, stdout, stderr } = await nightlight([command, '--jsonl'], { input: '{"id":1}\n' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toBe(`nightlight: "${command}" is not in this version yet\n`);
});
