import { beforeAll, describe, expect, it } from 'vitest';
import { createImageGuard, type ImageGuard, type ImageModels } from '../../src/image/index.js';
import { fakeModels, firstLook } from './support/fakes.js';
import { animatedGif, animatedWebp, announced, STILLS } from './support/files.js';
import { loadModels, manifest } from './support/models.js';
import { FIXTURE_NAMES, fixturePath, painted, plain } from './support/pictures.js';

/** Red 200 and more is explicit, red 100 to 199 suspicious but cleared, less is harmless. */
const byRed = (red: number) =>
  red >= 200
    ? { first: firstLook({ porn: 0.97 }), second: 0.95 }
    : { first: firstLook({ porn: red >= 100 ? 0.4 : 0.01 }), second: 0.02 };

const HARMLESS = plain(20, 20, [10, 0, 0, 255]);
const SUSPICIOUS = plain(20, 20, [150, 0, 0, 255]);
const EXPLICIT = plain(20, 20, [220, 0, 0, 255]);

describe('checkImage', () => {
  it('reports what decided', async () => {
    expect(await createImageGuard(fakeModels(byRed)).checkImage(EXPLICIT)).toMatchObject({
      category: 'sexual',
      level: 'high',
      kind: 'photo',
      frame: 0,
      framesExamined: 1,
      frameCount: 1,
      width: 20,
      height: 20,
      partial: [],
    });
  });

  it('asks the second network only when the first suspects something', async () => {
    const models = fakeModels(byRed);
    const guard = createImageGuard(models);
    expect(await guard.checkImage(HARMLESS)).toMatchObject({ level: 'none', look: { second: null } });
    expect(models.asked).toEqual({ first: 1, second: 0 });
    const cleared = await guard.checkImage(SUSPICIOUS);
    expect(cleared.level).toBe('none');
    expect(cleared.look.second).toBeCloseTo(0.02);
    expect(models.asked).toEqual({ first: 2, second: 1 });
  });

  it.each([
    ['GIF', animatedGif],
    ['WebP', animatedWebp],
  ])('finds the one explicit frame of a %s', async (_, make) => {
    // Frame n has red 8 n: only the last of 26 reaches 200.
    const finding = await createImageGuard(fakeModels(byRed)).checkImage(await make(26));
    expect(finding).toMatchObject({ level: 'high', frame: 25, framesExamined: 8, frameCount: 26 });
  });

  it('stops looking once a frame is as grave as can be', async () => {
    const guard = createImageGuard(fakeModels(() => byRed(255)));
    expect(await guard.checkImage(await animatedGif(8))).toMatchObject({ level: 'high', framesExamined: 1 });
  });

  it('sees what a transparent picture shows on a dark background only', async () => {
    const models = fakeModels((red) => byRed(red < 50 ? 220 : 0));
    const ghost = painted(20, 20, () => [0, 0, 0, 0]);
    expect((await createImageGuard(models).checkImage(ghost)).level).toBe('high');
    expect((await createImageGuard(models).checkImage(plain(20, 20, [255, 255, 255, 255]))).level).toBe(
      'none',
    );
  });

  it('is partial when later frames cannot be seen', async () => {
    const finding = await createImageGuard(fakeModels(byRed)).checkImage(announced(await STILLS.png(), 4));
    expect(finding.partial).toMatchObject([{ code: 'first-frame-only' }]);
  });

  it.each([
    ['left out', undefined],
    ['failing to load', () => Promise.reject(new Error('no such file'))],
  ])('is partial, and errs to the safe side, with the second network %s', async (_, second) => {
    const { first } = fakeModels(byRed);
    const models: ImageModels = second ? { first, manifest, second } : { first, manifest };
    const finding = await createImageGuard(models).checkImage(EXPLICIT);
    expect(finding).toMatchObject({ level: 'medium', partial: [{ code: 'second-opinion-missing' }] });
    expect((await createImageGuard(models).checkImage(HARMLESS)).partial).toEqual([]);
  });

  it.each([
    ['nothing', {}],
    ['NaN', { probabilities: { data: new Float32Array(5).fill(Number.NaN), dims: [1, 5] } }],
    ['too few values', { probabilities: { data: new Float32Array(3), dims: [1, 3] } }],
    ['logits', { probabilities: { data: Float32Array.of(3, -1, 2, 0, 9), dims: [1, 5] } }],
  ])('throws when a model gives %s', async (_, output) => {
    const guard = createImageGuard({ first: { run: async () => output }, manifest });
    await expect(guard.checkImage(HARMLESS)).rejects.toMatchObject({ code: 'inference-failed' });
  });

  it('passes decoding errors on', async () => {
    const guard = createImageGuard(fakeModels(byRed));
    await expect(guard.checkImage(new Uint8Array(50))).rejects.toMatchObject({ code: 'image-unsupported' });
    await expect(guard.checkImage(HARMLESS, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'aborted',
    });
  });

  it('refuses senseless limits at once', () => {
    expect(() => createImageGuard({ ...fakeModels(byRed), limits: { maxFrames: 0 } })).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    );
  });
});

describe('with the shipped models', () => {
  let guard: ImageGuard;
  beforeAll(async () => {
    guard = createImageGuard(await loadModels());
  });

  it('raises no alarm about the benign fixtures', async () => {
    const alarms: string[] = [];
    for (const name of FIXTURE_NAMES) {
      const finding = await guard.checkImage(fixturePath(name));
      if (finding.level !== 'none') alarms.push(`${name} ${finding.level} ${finding.probability}`);
    }
    expect(alarms).toEqual([]);
  });

  it('knows a drawing from a photograph', async () => {
    expect((await guard.checkImage(fixturePath('beach-drawing'))).kind).toBe('drawing');
    expect((await guard.checkImage(fixturePath('astronaut'))).kind).toBe('photo');
  });
});
