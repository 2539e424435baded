import { describe, expect, it } from 'vitest';
import type { ModelSession } from '../../src/runtime/session.js';
import { CATEGORIES } from '../../src/signals/index.js';
import { createTextDetector } from '../../src/text/detect.js';
import { TEXT_MANIFEST } from '../../src/text/index.js';
import { expectError } from '../support/error.js';
import { tokenise } from '../support/text-model.js';

const { labels } = TEXT_MANIFEST;

/** A model that answers `logit` for `label` in windows with the word, and is sure that there is nothing else. */
function modelThatSees(word: string, label: string, logit = 20, manifest = TEXT_MANIFEST) {
  const wanted = tokenise(word, 10).ids.at(-1);
  const runs: number[] = [];
  const session: ModelSession = {
    engine: 'wasm',
    async run({ ids }) {
      const [rows = 0, length = 0] = ids?.dims ?? [];
      runs.push(rows);
      const data = new Float32Array(rows * labels.length).fill(-20);
      for (let row = 0; row < rows; row++) {
        const own = Array.from((ids?.data as BigInt64Array).slice(row * length, (row + 1) * length), Number);
        if (own.includes(wanted as number)) data[row * labels.length + labels.indexOf(label)] = logit;
      }
      return { logits: { data, dims: [rows, labels.length] } };
    },
    dispose: async () => undefined,
  };
  return { detector: createTextDetector(session, tokenise, manifest), runs };
}

const PROSE = 'we went to the library and then we ate lunch in the park with my cousin. '.repeat(40);

describe('createTextDetector', () => {
  it('answers for every category in order', async () => {
    const { detector } = modelThatSees('zebra', 'hate');
    const { scores, signals } = await detector.detect('a zebra');
    expect(Object.keys(scores)).toEqual([...CATEGORIES]);
    expect(signals.map(({ category }) => category)).toEqual([...CATEGORIES]);
    expect(signals.filter(({ level }) => level !== 'none')).toMatchObject([
      { category: 'hate', level: 'high' },
    ]);
  });

  it('lets the worst window of a long text win, and points at it', async () => {
    const { detector } = modelThatSees('zebra', 'bullying');
    const text = `${PROSE}zebra ${PROSE}`;
    const { scores, signals } = await detector.detect(text);
    expect(scores.bullying).toBeGreaterThan(0.9);
    const [span] = signals[0]?.spans ?? [];
    expect(text.slice(span?.start, span?.end)).toContain('zebra');
    expect((span?.end ?? 0) - (span?.start ?? 0)).toBeLessThan(400);
  });

  it('points into the original, not into the normalised text', async () => {
    const { detector } = modelThatSees('zebra', 'bullying');
    const text = `  \u200b${'\u{1d400}'.repeat(3)}  a zébra? ZEB\u200bRA\ufe0f !`;
    const { signals } = await detector.detect(text);
    const [span] = signals[0]?.spans ?? [];
    expect(text.slice(span?.start, span?.end)).toBe(text.trim().replace('\u200b', ''));
  });

  it.each([
    ['personal-info-give', 'giving'],
    ['personal-info-ask', 'asking'],
  ])('reads %s as %s', async (label, kind) => {
    const { signals } = await modelThatSees('zebra', label).detector.detect('zebra');
    expect(signals.find(({ category }) => category === 'personal-info')).toMatchObject({
      kind,
      level: 'high',
    });
  });

  it.each([
    ['zebra', 'low'],
    ['斑马', 'high'],
    ['зебра', 'medium'],
  ])('grades %s by the thresholds of its language', async (word, level) => {
    const plain = { slope: 1, offset: 0 };
    const limits = (low: number, medium: number, high: number) => {
      const one = { low, medium, high };
      return Object.fromEntries(CATEGORIES.map((category) => [category, one])) as never;
    };
    const manifest = {
      ...TEXT_MANIFEST,
      calibration: Object.fromEntries(
        ['en', 'zh', 'ru'].map((name) => [name, labels.map(() => plain)]),
      ) as never,
      thresholds: limits(0.2, 0.4, 0.6),
      languageThresholds: { en: limits(0.4, 0.6, 0.8), zh: limits(0.1, 0.2, 0.3) },
    };
    // Probability one half.
    const { signals } = await modelThatSees(word, 'hate', 0, manifest).detector.detect(word);
    expect(signals.find(({ category }) => category === 'hate')).toMatchObject({ level, probability: 0.5 });
  });

  it('reports an answer that is no number, which every threshold would let pass', async () => {
    const { detector } = modelThatSees('zebra', 'hate', Number.NaN);
    await expectError(detector.detect('a zebra'), 'inference-failed');
  });

  it.each(['profanity', 'toxic'])('counts the helper output %s as no harm', async (label) => {
    const { signals } = await modelThatSees('zebra', label).detector.detect('zebra');
    expect(signals.filter(({ level }) => level !== 'none')).toEqual([]);
  });

  it('asks the model nothing about a text without anything to read', async () => {
    const { detector, runs } = modelThatSees('zebra', 'hate');
    for (const text of ['', ' ', '\n\t', '\u200b\u202e', '\0']) {
      expect(await detector.detect(text)).toMatchObject({ partial: [], scores: { hate: 0 } });
    }
    expect(runs).toEqual([]);
  });

  it('runs a long text in small batches, and stops between them', async () => {
    const { detector, runs } = modelThatSees('zebra', 'hate');
    await detector.detect(PROSE);
    expect(runs.length).toBeGreaterThan(1);
    const controller = new AbortController();
    const before = runs.length;
    const check = detector.detect(PROSE.repeat(4), controller.signal);
    controller.abort();
    await expectError(check, 'aborted', 'library');
    expect(runs.length - before).toBeLessThan(3);
  });

  it('says what it did not read', async () => {
    const { detector } = modelThatSees('zebra', 'hate');
    const codes = async (text: string) => (await detector.detect(text)).partial.map(({ code }) => code);
    expect(await codes(PROSE)).toEqual([]);
    expect(await codes(PROSE.repeat(30))).toEqual(['text-too-long']);
    expect(await codes('გამარჯობა მეგობარი')).toEqual(['language-not-covered']);
    expect(await codes('hello გამარჯობა there my friend')).toEqual([]);
  });

  it('stops reading before a character, not inside one', async () => {
    const { detector } = modelThatSees('zebra', 'hate');
    for (const lead of ['', 'a']) {
      const text = `zebra ${lead}${'😀'.repeat(40_000)}`;
      const { signals } = await detector.detect(text);
      const { end = 0 } = signals.find(({ level }) => level === 'high')?.spans.at(-1) ?? {};
      expect(end).toBeGreaterThan(59_990);
      expect(text.slice(0, end)).not.toMatch(/[\ud800-\udbff]$/);
    }
    const { partial } = await detector.detect('😀'.repeat(40_000));
    expect(partial.map(({ code }) => code)).toContain('text-too-long');
  });

  it('says so when the model answers in an unexpected shape', async () => {
    const session: ModelSession = {
      engine: 'wasm',
      run: async () => ({ logits: { data: new Float32Array(3), dims: [1, 3] } }),
      dispose: async () => undefined,
    };
    const detector = createTextDetector(session, tokenise, TEXT_MANIFEST);
    await expectError(detector.detect('see you tomorrow'), 'inference-failed', 'tomorrow');
  });
});
