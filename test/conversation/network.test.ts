import { describe, expect, it } from 'vitest';
import { loadConversationModel } from '../../src/conversation/load.js';
import { checkManifest } from '../../src/conversation/manifest.js';
import { createNetwork } from '../../src/conversation/network.js';
import { NightlightError } from '../../src/index.js';
import { GROOMING_STAGES } from '../../src/signals/index.js';
import { TEXT_MANIFEST } from '../../src/text/index.js';
import { expectError } from '../support/error.js';
import { MANIFEST, sessionOf } from './support.js';

const ZEROS = GROOMING_STAGES.map(() => 0);

describe('createNetwork', () => {
  it('passes features and state on, calibrates, and gives the new state', async () => {
    const { session, asked } = sessionOf({ stages: ZEROS, risk: [0.5], next: [3, 4] });
    const step = await createNetwork(session, MANIFEST).step(Float32Array.of(7, 8, 9), Float32Array.of(1, 2));
    expect(asked).toEqual([
      {
        turn: { data: Float32Array.of(7, 8, 9), dims: [1, 3] },
        state: { data: Float32Array.of(1, 2), dims: [1, 2] },
      },
    ]);
    expect(step.stages).toEqual(GROOMING_STAGES.map(() => 0.5));
    expect(step.risk).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
    expect(step.state).toEqual(Float32Array.of(3, 4));
  });

  it.each([
    ['too few stages', { stages: [0], risk: [0], next: [0, 0] }],
    ['no risk', { stages: ZEROS, next: [0, 0] }],
    ['a longer state', { stages: ZEROS, risk: [0], next: [0, 0, 0] }],
    ['no numbers', { stages: ZEROS, risk: [Number.NaN], next: [0, 0] }],
    ['an endless state', { stages: ZEROS, risk: [0], next: [Number.POSITIVE_INFINITY, 0] }],
  ])('refuses %s', async (_, outputs) => {
    const network = createNetwork(sessionOf(outputs).session, MANIFEST);
    await expectError(network.step(new Float32Array(3), new Float32Array(2)), 'inference-failed');
  });
});

describe('checkManifest', () => {
  it('accepts one that fits', () => expect(() => checkManifest(MANIFEST, TEXT_MANIFEST)).not.toThrow());

  it.each([
    ['another text model', { textModel: '0.0.1' }],
    ['other labels', { labels: ['bullying'] }],
    ['labels in another order', { labels: [...MANIFEST.labels].reverse() }],
    ['other stages', { stages: [...MANIFEST.stages].reverse() }],
    ['other cues', { cues: ['other'] }],
    ['no state', { state: 0 }],
    ['a calibration too few', { calibration: { ...MANIFEST.calibration, stages: [] } }],
    ['a threshold too few', { thresholds: { ...MANIFEST.thresholds, stage: [] } }],
  ])('refuses %s as model-corrupt', (_, change) => {
    const check = () => checkManifest({ ...MANIFEST, ...change }, TEXT_MANIFEST);
    expect(check).toThrow(expect.objectContaining({ code: 'model-corrupt' }));
  });
});

describe('loadConversationModel', () => {
  const { session } = sessionOf({ stages: ZEROS, risk: [0], next: [0, 0] });
  const models = (start: () => Promise<void>) => ({
    start,
    run: (_: unknown, feeds: Parameters<typeof session.run>[0]) => session.run(feeds),
    close: async () => undefined,
  });

  it('starts the model and steps it wherever models run', async () => {
    const network = await loadConversationModel(
      models(async () => undefined),
      MANIFEST,
      TEXT_MANIFEST,
    );
    expect(network.size).toBe(2);
    expect(await network.step(new Float32Array(1), new Float32Array(2))).toMatchObject({
      risk: expect.any(Number),
    });
  });

  it('says model-missing where there is none, and what starting said', async () => {
    const fine = models(async () => undefined);
    await expectError(loadConversationModel(fine, null, TEXT_MANIFEST), 'model-missing');
    const broken = models(async () => {
      throw new NightlightError('model-load-failed', 'no');
    });
    await expectError(loadConversationModel(broken, MANIFEST, TEXT_MANIFEST), 'model-load-failed');
  });
});
