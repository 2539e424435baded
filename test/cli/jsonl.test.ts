import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { filterJsonLines, type JsonRecord, stringField } from '../../src/cli/jsonl.js';
import { NightlightError } from '../../src/signals/index.js';
import { jsonLines } from '../support/cli.js';

/** Sends a text through the filter and gives back what comes out. */
async function filter(input: string, handle: (record: JsonRecord) => Promise<object>, terminal = false) {
  const written: string[] = [];
  const progress = Object.assign(new PassThrough(), { isTTY: terminal });
  const output = new Writable({
    // So small that every line has to wait for the one before to be taken.
    highWaterMark: 1,
    write(chunk, _, done) {
      written.push(String(chunk));
      setImmediate(done);
    },
  });
  const status = await filterJsonLines(
    { input: Readable.from([Buffer.from(input)]), output, progress },
    handle,
  );
  progress.end();
  const shown = (await progress.toArray()).join('');
  return { status, answers: jsonLines(written.join('')), shown };
}

const echo = async (record: JsonRecord) => ({ length: stringField(record, 'text').length });

describe('filterJsonLines', () => {
  it('answers in the order of asking, whatever each takes', async () => {
    const input = Array.from({ length: 50 }, (_, id) => JSON.stringify({ id, text: 'x'.repeat(id) }));
    const slowFirst = async (record: JsonRecord) => {
      await new Promise((resolve) => setTimeout(resolve, record.id === 0 ? 20 : 0));
      return echo(record);
    };
    const { status, answers } = await filter(input.join('\n'), slowFirst);
    expect(status).toBe(0);
    expect(answers).toEqual(input.map((_, id) => ({ id, length: id })));
  });

  it.each([
    ['a string'],
    ['x'],
    [''],
    [7],
    [0],
    [1.5],
    [true],
    [false],
    [null],
    [[1, 'x']],
    [{ deep: [null] }],
  ])('gives the id %j back as it came', async (id) => {
    const { answers } = await filter(JSON.stringify({ id, text: 'abc' }), echo);
    expect(answers).toEqual([{ id, length: 3 }]);
  });

  it('gives null for an id that is not there', async () => {
    expect((await filter('{"text":"abc"}', echo)).answers).toEqual([{ id: null, length: 3 }]);
  });

  it.each(['', '{', 'nobody', '"nobody"', '[]', 'null', '42', '{"id":1,"text":"nobody"', '{"id":1}}'])(
    'answers the bad line %j in its place, without quoting it, and goes on',
    async (bad) => {
      const input = `{"id":1,"text":"a"}\n${bad}\n{"id":3,"text":"abc"}\n`;
      const { status, answers } = await filter(input, echo);
      expect(status).toBe(1);
      expect(answers).toHaveLength(3);
      expect(answers[0]).toEqual({ id: 1, length: 1 });
      expect(answers[1]).toMatchObject({ id: null, error: { code: 'invalid-input' } });
      expect(answers[2]).toEqual({ id: 3, length: 3 });
      expect(JSON.stringify(answers[1])).not.toContain('nobody');
    },
  );

  it('names the field that is wrong, with the id of its line', async () => {
    const { status, answers } = await filter('{"id":"a","text":["nobody"]}\n{"id":"b"}', echo);
    expect(status).toBe(1);
    for (const [i, id] of ['a', 'b'].entries()) {
      expect(answers[i]).toEqual({
        id,
        error: { code: 'invalid-input', message: 'text: expected a string' },
      });
    }
  });

  it('reports a typed error with its code, and does not hide any other', async () => {
    const typed = await filter('{"id":1}', async () => {
      throw new NightlightError('inference-failed', 'no luck');
    });
    expect(typed).toMatchObject({
      status: 1,
      answers: [{ id: 1, error: { code: 'inference-failed', message: 'no luck' } }],
    });
    const bug = filter('{"id":1}', async () => {
      throw new TypeError('a bug');
    });
    await expect(bug).rejects.toThrow('a bug');
  });

  it('shows progress on terminals only', async () => {
    const input = '{"text":"a"}\n'.repeat(250);
    expect((await filter(input, echo)).shown).toBe('');
    expect((await filter(input, echo, true)).shown).toContain('200 lines');
  });
});
