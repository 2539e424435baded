import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../src/index.js';
import { createFakeNightlight } from '../../src/testing/index.js';
import { expectError } from '../support/error.js';

afterEach(() => vi.useRealTimers());

describe('a fake Nightlight that takes its time', () => {
  it('answers after the delay, in the order of asking', async () => {
    vi.useFakeTimers();
    const fake = await createFakeNightlight({ delay: 100 });
    const answered: string[] = [];
    for (const text of ['[delay:300] a', 'b']) fake.checkText(text).then(() => answered.push(text));
    await vi.advanceTimersByTimeAsync(299);
    expect(answered).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(answered).toEqual(['[delay:300] a']);
    await vi.advanceTimersByTimeAsync(100);
    expect(answered).toEqual(['[delay:300] a', 'b']);
  });

  it('can be aborted and disposed of meanwhile', async () => {
    const fake = await createFakeNightlight({ delay: 100_000 });
    const controller = new AbortController();
    const aborted = fake.checkText('a', { signal: controller.signal });
    const pending = fake.checkText('b');
    controller.abort('reason');
    await expectError(aborted, 'aborted');
    await fake.dispose();
    await expectError(pending, 'disposed');
  });

  it('reports loading as the real one does', async () => {
    vi.useFakeTimers();
    const seen: Progress[] = [];
    const loading = createFakeNightlight({
      loadingTime: 1_000,
      onProgress: (progress) => seen.push(progress),
    });
    await vi.advanceTimersByTimeAsync(500);
    expect(seen.map(({ phase }) => phase)).toEqual(Array(5).fill('read'));
    await vi.advanceTimersByTimeAsync(500);
    await loading;
    expect([...new Set(seen.map(({ phase }) => phase))]).toEqual(['read', 'start', 'warm-up', 'ready']);
    expect(seen.at(-1)?.loaded).toBe(seen.at(-1)?.total);
  });

  it('uses no timer unless it is asked to', async () => {
    vi.useFakeTimers();
    const fake = await createFakeNightlight();
    expect(await fake.checkText('[scam:high]')).toMatchObject({ severity: 'high' });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a fake Nightlight that fails', () => {
  it('does so with the code that it is given', async () => {
    const fake = await createFakeNightlight();
    await expectError(fake.checkText('[fails:worker-failed]'), 'worker-failed');
    expect(await fake.checkText('hi')).toMatchObject({ severity: 'none', status: 'full' });
    await expectError(createFakeNightlight({ loadingFails: 'worker-failed' }), 'worker-failed');
    await expectError(createFakeNightlight({ signal: AbortSignal.abort() }), 'aborted');
  });

  it('leaves out what it is told to', async () => {
    const fake = await createFakeNightlight();
    expect(await fake.checkText('[partial:language-not-covered]')).toMatchObject({
      status: 'partial',
      partial: [{ code: 'language-not-covered' }],
    });
  });
});

describe('pictures of a fake Nightlight', () => {
  it('are what their first bytes say', async () => {
    const fake = await createFakeNightlight();
    for (const [text, severity] of [
      ['[sexual:high]', 'high'],
      ['[sexual]', 'medium'],
      ['a cat', 'none'],
    ] as const) {
      const bytes = new TextEncoder().encode(text);
      for (const source of [new Blob([text]), bytes, bytes.buffer]) {
        expect(await fake.checkImage(source), text).toMatchObject({ severity, status: 'full' });
      }
    }
    expect((await fake.checkImage(new Blob(['[sexual:high]']))).coaching).not.toBeNull();
    await expectError(fake.checkImage(new Blob(['[fails:image-unreadable]'])), 'image-unreadable');
    await expectError(fake.checkImage(7 as unknown as Blob), 'invalid-input');
  });

  it('can be covered, blurred, hashed and come as frames', async () => {
    const fake = await createFakeNightlight();
    const picture = new Blob(['[sexual:high]']);
    expect((await fake.blurImage(picture)).blob.type).toBe('image/gif');
    expect((await fake.coverPreview(picture)).dataUrl).toMatch(/^data:image/);
    expect((await fake.hashImage(picture)).hash).toMatch(/^[0-9a-f]{64}$/);
    const frames = await fake.checkFrames([new Blob(['a']), picture, picture, picture]);
    expect(frames.severity).not.toBe('none');
  });
});
