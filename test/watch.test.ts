import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TextResult } from '../src/nightlight.js';
import { NightlightError } from '../src/signals/index.js';
import { createWatch, type DraftResult, type WatchOptions, type WatchParts } from '../src/watch.js';

/** A result that only its tier and severity matter of. */
function result(tier: 'fast' | 'full', severity: TextResult['severity'] = 'none'): TextResult {
  return { tier, severity, signals: [], coaching: null, status: 'full', partial: [] } as never;
}

/** Full answers that the test gives when it likes. */
function manual() {
  const asked: { text: string; signal: AbortSignal; give(r: TextResult): void; fail(e: unknown): void }[] =
    [];
  const life = new AbortController();
  const parts: WatchParts = {
    life: life.signal,
    look: (text) => ({ result: result('fast'), final: text === 'ok' }),
    check: (text, signal) =>
      new Promise((give, fail) => {
        asked.push({ text, signal, give, fail });
      }),
  };
  return { asked, parts, life };
}

/** A watch whose answers are kept. */
function watched(parts: WatchParts, options: WatchOptions = {}) {
  const heard: DraftResult[] = [];
  return { heard, watch: createWatch(parts, { onResult: (r) => heard.push(r), ...options }) };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('watch', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('answers every draft at once and asks the full model after the pause', async () => {
    const { asked, parts } = manual();
    const { heard, watch } = watched(parts);
    expect(watch.update('no')).toMatchObject({ draft: 1, tier: 'fast' });
    await vi.advanceTimersByTimeAsync(399);
    watch.update('nob');
    await vi.advanceTimersByTimeAsync(399);
    expect(asked).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked.map(({ text }) => text)).toEqual(['nob']);
    asked[0]?.give(result('full', 'low'));
    await settle();
    expect(heard.map(({ draft, tier }) => [draft, tier])).toEqual([
      [1, 'fast'],
      [2, 'fast'],
      [2, 'full'],
    ]);
    watch.dispose();
  });

  it('keeps to the pause that the app names', async () => {
    const { asked, parts } = manual();
    const { watch } = watched(parts, { pause: 50 });
    watch.update('nob');
    await vi.advanceTimersByTimeAsync(50);
    expect(asked).toHaveLength(1);
    watch.dispose();
  });

  it('asks nothing where the fast tier is certain', async () => {
    const { asked, parts } = manual();
    const { watch } = watched(parts);
    watch.update('ok');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(0);
    watch.dispose();
  });

  it('never lets a stale full answer follow a newer draft', async () => {
    const { asked, parts } = manual();
    const { heard, watch } = watched(parts, { pause: 0 });
    watch.update('first');
    await settle();
    watch.update('second');
    await settle();
    expect(asked.map(({ text }) => text)).toEqual(['first', 'second']);
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[1]?.give(result('full', 'low'));
    await settle();
    asked[0]?.give(result('full', 'high'));
    await settle();
    expect(heard.at(-1)).toMatchObject({ draft: 2, severity: 'low' });
    expect(heard.map(({ draft }) => draft)).toEqual([1, 2, 2]);
    watch.dispose();
  });

  it('tells of a failure of the full model, unless the draft is old', async () => {
    const { asked, parts } = manual();
    const errors: NightlightError[] = [];
    const { watch } = watched(parts, { pause: 0, onError: (e) => errors.push(e) });
    watch.update('first');
    await settle();
    watch.update('second');
    await settle();
    asked[0]?.fail(new NightlightError('aborted', 'the check was aborted'));
    asked[1]?.fail(new Error('broken'));
    await settle();
    expect(errors.map(({ code }) => code)).toEqual(['inference-failed']);
    watch.dispose();
  });

  it('hands on what the app throws after the pause, where nobody else would catch it', async () => {
    const { asked, parts } = manual();
    const errors: NightlightError[] = [];
    const cause = new Error('of the app');
    const { watch } = watched(parts, {
      pause: 0,
      onResult({ tier }) {
        if (tier === 'full') throw cause;
      },
      onError(error) {
        errors.push(error);
        throw error;
      },
    });
    watch.update('first');
    await settle();
    asked[0]?.give(result('full', 'low'));
    await settle();
    expect(errors).toMatchObject([{ code: 'invalid-option', cause }]);
    watch.update('second');
    await settle();
    asked[1]?.fail(new Error('broken'));
    await settle();
    expect(errors.map(({ code }) => code)).toEqual(['invalid-option', 'inference-failed']);
    watch.dispose();
  });

  it('is silent after dispose, and drafts are refused', async () => {
    const { asked, parts } = manual();
    const { heard, watch } = watched(parts, { pause: 0 });
    watch.update('first');
    await settle();
    watch.dispose();
    watch.dispose();
    asked[0]?.give(result('full', 'high'));
    await settle();
    expect(asked[0]?.signal.aborted).toBe(true);
    expect(heard).toHaveLength(1);
    expect(() => watch.update('second')).toThrowError(expect.objectContaining({ code: 'disposed' }));
  });

  it('ends with the signal', async () => {
    const { asked, parts } = manual();
    const controller = new AbortController();
    const { watch } = watched(parts, { signal: controller.signal });
    watch.update('first');
    controller.abort();
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toHaveLength(0);
    expect(() => watch.update('second')).toThrow();
  });

  it('ends with the Nightlight: readers are not left waiting', async () => {
    const { asked, parts, life } = manual();
    const { heard, watch } = watched(parts);
    const reading = (async () => {
      for await (const _ of watch) {
      }
    })();
    watch.update('first');
    life.abort();
    await reading;
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toHaveLength(0);
    expect(heard).toHaveLength(1);
    expect(() => watch.update('second')).toThrowError(expect.objectContaining({ code: 'disposed' }));
  });

  it('iterates over the newest answers and ends with dispose', async () => {
    const { parts } = manual();
    const { watch } = watched(parts);
    const seen: number[] = [];
    const reading = (async () => {
      for await (const { draft } of watch) seen.push(draft);
    })();
    await settle();
    watch.update('a');
    await settle();
    watch.update('ab');
    watch.update('abc');
    await settle();
    watch.dispose();
    await reading;
    expect(seen).toEqual([1, 3]);
  });

  it('refuses what is no string and no pause', () => {
    const { parts } = manual();
    expect(() => createWatch(parts, { pause: -1 })).toThrow();
    expect(() => createWatch(parts, {}).update(7 as never)).toThrowError(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });
});
