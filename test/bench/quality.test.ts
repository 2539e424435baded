import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readOptions } from '../../bench/quality/options.js';
import { markdown } from '../../bench/quality/table.js';
import { run } from '../support/cli.js';

const folder = mkdtempSync(join(tmpdir(), 'nightlight-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run bench:quality', () => {
  it('measures a sample without any corpus, and writes tables, figures and plots', async () => {
    const env = { NIGHTLIGHT_DATA: '' };
    const args = ['bench/quality/main.ts', '--limit', '3', '--out', folder];
    const { status, stdout, stderr } = await run('node_modules/.bin/tsx', args, { env });
    expect(stderr).toContain('texts: 48 of 48');
    expect(status).toBe(0);
    expect(stdout).toContain('### Area under ROC by category');

    const figures = JSON.parse(readFileSync(join(folder, 'RESULTS.json'), 'utf8'));
    expect(figures).toMatchObject({ texts: 48, corpora: false, limit: 3 });
    expect(figures.languages).toHaveLength(16);
    expect(figures.conversations.sets.length).toBeGreaterThan(0);
    // The hand-written lines are measured whole in every run.
    expect(figures.personalInfo.lines).toContainEqual(
      expect.objectContaining({ half: 'held-out', by: 'finders and patterns' }),
    );
    for (const { by, precision, recall } of figures.personalInfo.lines) {
      expect(precision.rate, by).toBeGreaterThan(by === 'finders and patterns' ? 0.95 : 0.8);
      expect(recall.rate, by).toBeGreaterThan(0.9);
    }
    expect(figures.cases.functional.map(({ language }: { language: string }) => language)).toEqual([
      'en',
      'zh',
    ]);
    const { stops, losses } = figures.fastTier;
    expect(stops.map(({ name }: { name: string }) => name)).toEqual(['our harmless hard lines']);
    expect(losses.at(-1)).toMatchObject({ category: 'any' });
    expect(readFileSync(join(folder, 'RESULTS.md'), 'utf8')).toContain('plots/reliability.svg');
    for (const name of ['roc-categories', 'roc-languages', 'roc-conversations', 'reliability']) {
      const file = join(folder, 'plots', `${name}.svg`);
      expect(existsSync(file), name).toBe(true);
      expect(statSync(file).size, name).toBeLessThan(60_000);
    }
  });

  it('explains itself', () => {
    expect(readOptions(['--help'], {}, '/home')).toBeNull();
  });

  it('reads its options', () => {
    expect(readOptions([], {}, '/home')).toEqual({
      limit: Number.POSITIVE_INFINITY,
      quick: false,
      out: '/home',
    });
    expect(readOptions(['--data', '/corpora', '--limit', '9'], { NIGHTLIGHT_DATA: '/x' }, '/home')).toEqual({
      data: '/corpora',
      limit: 9,
      quick: false,
      out: '/home',
    });
    // A sample must not overwrite published figures.
    expect(readOptions(['--quick'], {}, '/home')?.out).toBeUndefined();
    expect(() => readOptions(['--limit', 'all'], {}, '/home')).toThrow(TypeError);
  });
});

describe('markdown', () => {
  it('lines columns up', () => {
    const table = {
      title: 'T',
      head: ['name', 'n'],
      rows: [
        ['中文', '1'],
        ['English', '1,000'],
      ],
    };
    expect(markdown(table).split('\n').slice(2, 6)).toEqual([
      '| name    |     n |',
      '|---------|------:|',
      '| 中文      |     1 |',
      '| English | 1,000 |',
    ]);
  });
});
