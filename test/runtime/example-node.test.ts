import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonLines, run } from '../support/cli.js';
import { ROOT } from '../support/package.js';

const EXAMPLE = join(ROOT, 'examples/node/hook.mjs');

describe('examples/node', () => {
  it('holds back what hurts, covers what hurts, lets the rest and a cry for help pass, in order', async () => {
    const messages = [
      { direction: 'outgoing', text: 'you are so dumb and ugly, nobody likes you' },
      { direction: 'outgoing', text: 'you are so dumb and ugly, nobody likes you', sure: true },
      { direction: 'incoming', text: 'you are so dumb and ugly, nobody likes you' },
      { direction: 'incoming', text: 'see you at football tomorrow' },
      { direction: 'outgoing', text: "i don't want to live anymore" },
      { direction: 'incoming', text: "i don't want to live anymore" },
      { direction: 'incoming', text: 7 },
    ];
    const input = messages.map((message) => `${JSON.stringify(message)}\n`).join('');
    const { status, stdout, stderr } = await run(process.execPath, [EXAMPLE], { input });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [held, sent, covered, shown, cry, friend, broken] = jsonLines(stdout);
    expect(held).toMatchObject({ hold: true, checked: true, coaching: { audience: 'sender' } });
    expect(sent).toMatchObject({ hold: false });
    expect(covered).toMatchObject({ cover: true, coaching: { audience: 'receiver' } });
    expect(shown).toEqual({
      severity: 'none',
      actions: ['none'],
      coaching: null,
      checked: true,
      cover: false,
    });
    // A cry for help goes through, with help beside it.
    expect(cry).toMatchObject({ hold: false, coaching: { helpline: { name: expect.any(String) } } });
    expect(friend).toMatchObject({ cover: false, coaching: { helpline: { name: expect.any(String) } } });
    expect([cry?.severity, friend?.severity]).not.toContain('none');
    expect(broken).toMatchObject({ checked: false, cover: false });
  });

  it('is about forty lines of code', () => {
    const code = readFileSync(EXAMPLE, 'utf8')
      .split('\n')
      .filter((line) => line.trim() && !/^\s*(\/\/|\/?\*)/.test(line));
    expect(code.length).toBeLessThanOrEqual(45);
  });
});
