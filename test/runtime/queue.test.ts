import { describe, expect, it } from 'vitest';
import { createQueue } from '../../src/runtime/queue.js';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('createQueue', () => {
  it('runs one job at a time, in the order of asking', async () => {
    const queue = createQueue();
    const log: string[] = [];
    const job = (name: string, ms: number) => () =>
      (async () => {
        log.push(`${name} begins`);
        await wait(ms);
        log.push(`${name} ends`);
        return name;
      })();
    const answers = await Promise.all([
      queue(job('slow', 20)),
      queue(job('quick', 0)),
      queue(job('last', 5)),
    ]);
    expect(answers).toEqual(['slow', 'quick', 'last']);
    expect(log).toEqual([
      'slow begins',
      'slow ends',
      'quick begins',
      'quick ends',
      'last begins',
      'last ends',
    ]);
  });

  it('tells only the one who asked that a job failed', async () => {
    const queue = createQueue();
    const failing = queue(async () => {
      throw new Error('this one');
    });
    const next = queue(async () => 'fine');
    await expect(failing).rejects.toThrow('this one');
    await expect(next).resolves.toBe('fine');
    await expect(queue(async () => 'later')).resolves.toBe('later');
  });
});
