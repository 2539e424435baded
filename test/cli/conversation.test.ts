import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GROOMING_STAGES } from '../../src/signals/index.js';
import { jsonLines, nightlight } from '../support/cli.js';

const filter = (records: readonly unknown[], ...options: string[]) => {
  const input = records
    .map((record) => (typeof record === 'string' ? record : JSON.stringify(record)))
    .join('\n');
  return nightlight(['conversation', '--jsonl', ...options], { input });
};

const TURNS = [
  { author: 'child', text: 'are we still meeting at the library' },
  { author: 'other', text: 'yes, see you at four', time: '2026-01-01T10:00:00Z' },
  { author: 'other', text: '' },
];

describe('nightlight conversation --jsonl', () => {
  it('answers with what DESIGN 3 says, turn by turn', async () => {
    const { status, stdout, stderr } = await filter([{ id: 'a', self: 'child', turns: TURNS }]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [answer] = jsonLines(stdout);
    expect(answer).toMatchObject({ id: 'a', severity: 'none', firstAlertTurn: null });
    const turns = answer?.turns as Record<string, unknown>[];
    expect(turns).toHaveLength(TURNS.length);
    for (const turn of turns) {
      expect(Object.keys(turn)).toEqual(['risk', 'severity', 'stages']);
      expect(Object.keys(turn.stages as object)).toEqual([...GROOMING_STAGES]);
    }
  });

  it('starts every line afresh, and loses none', async () => {
    const turns = TURNS.slice(0, 1);
    const records = Array.from({ length: 200 }, (_, id) => ({ id, turns }));
    const answers = jsonLines((await filter(records)).stdout);
    expect(answers.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.turns))).size).toBe(1);
  });

  it('sees repeated unkindness that grows over the turns', async () => {
    const text = 'nobody likes you, you are so dumb and ugly, everyone laughs at you';
    const turns = Array.from({ length: 6 }, () => ({ author: 'other', text }));
    const [answer] = jsonLines((await filter([{ id: 1, turns }])).stdout);
    const severities = (answer?.turns as { severity: string }[]).map(({ severity }) => severity);
    expect(severities[0]).toBe('none');
    expect(severities.at(-1)).toBe(answer?.severity);
    expect(['medium', 'high']).toContain(answer?.severity);
  });

  it('tells of a single grave message, which is no pattern of the conversation', async () => {
    const turns = [{ author: 'other', text: 'i will hurt you tomorrow, just wait' }];
    const [answer] = jsonLines((await filter([{ id: 1, self: 'child', turns }])).stdout);
    expect(['none', 'low']).toContain(answer?.severity);
    expect(['medium', 'high']).toContain(answer?.gravest);
  });

  it('puts an error in the place of a bad line', async () => {
    const { status, stdout } = await filter([
      { id: 1, turns: TURNS },
      '{"id":2,',
      { id: 3 },
      { id: 4, turns: [{ author: 'a' }] },
      { id: 5, turns: [], contact: 'nobody-such' },
      { id: 6, turns: [], contact: 'trusted', ageBand: '13-15' },
    ]);
    expect(status).toBe(1);
    const answers = jsonLines(stdout);
    expect(answers.map(({ id }) => id)).toEqual([1, null, 3, 4, 5, 6]);
    const codes = answers.map(({ error }) => (error as { code: string } | undefined)?.code);
    const input = 'invalid-input';
    expect(codes).toEqual([undefined, input, input, input, 'invalid-option', undefined]);
    expect(stdout).not.toContain('nobody-such');
  });
});

describe('nightlight conversation FILE', () => {
  it('shows one chat for people, without its words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nightlight-'));
    try {
      const file = join(folder, 'chat.json');
      writeFileSync(file, JSON.stringify({ self: 'child', turns: TURNS }));
      const { status, stdout, stderr } = await nightlight(['conversation', file]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout.split('\n').slice(0, 3)).toEqual(
        [0, 1, 2].map((turn) => expect.stringMatching(new RegExp(`^ +${turn}  none +risk 0\\.`))),
      );
      expect(stdout).not.toContain('library');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['no file', []],
    ['two files', ['a', 'b']],
    ['a file beside --jsonl', ['--jsonl', 'a']],
  ])('%s is wrong usage', async (_, args) => {
    expect(await nightlight(['conversation', ...args])).toMatchObject({ status: 2, stdout: '' });
  });

  it('says that a file cannot be read', async () => {
    const { status, stderr } = await nightlight(['conversation', '/nowhere/chat.json']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'nightlight: the file cannot be read\n' });
  });
});
