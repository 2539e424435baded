import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, SEVERITIES } from '../../src/signals/index.js';
import { jsonLines, nightlight } from '../support/cli.js';

const CAT = fileURLToPath(new URL('../image/fixtures/cat.png', import.meta.url));

describe('nightlight image', () => {
  it('answers each line in order, and says in its place what could not be read', async () => {
    const input = [
      { id: 'cat', path: CAT },
      { id: 2, path: '/nowhere/cat.png' },
      { id: 3 },
      { id: 4, path: CAT },
    ];
    const lines = input.map((record) => JSON.stringify(record)).join('\n');
    const { status, stdout, stderr } = await nightlight(['image', '--jsonl'], { input: lines });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const answers = jsonLines(stdout);
    expect(answers.map(({ id }) => id)).toEqual(['cat', 2, 3, 4]);
    expect(answers[0]).toMatchObject({ severity: 'none', coaching: null });
    expect(Object.keys(answers[0]?.scores as object)).toEqual([...CATEGORIES]);
    expect(answers[1]).toMatchObject({ error: { code: 'image-unreadable' } });
    expect(answers[2]).toMatchObject({ error: { code: 'invalid-input' } });
    expect(answers[3]).toEqual({ ...answers[0], id: 4 });
  });

  it('prints a result for people, and goes on after a file that cannot be read', async () => {
    const { status, stdout, stderr } = await nightlight(['image', '/nowhere/cat.png', CAT]);
    expect(status).toBe(1);
    expect(stderr).toContain('/nowhere/cat.png');
    expect(stdout).toContain(CAT);
    expect(SEVERITIES.some((severity) => stdout.includes(severity))).toBe(true);
  });
});
