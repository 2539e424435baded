import { describe, expect, it } from 'vitest';
import type { FastTier, TieredDetection } from '../src/text/fast-tier/index.js';
import type { TextDetection, TextDetector } from '../src/text/index.js';
import { createTiers, type FullModel } from '../src/tiers.js';
import { expectError } from './support/error.js';

const nothing = (tier: 'fast' | 'full') =>
  ({ scores: {}, signals: [], partial: [], tier }) as never as TieredDetection;

/** Stops the text "ok". */
const fast: FastTier = {
  version: '1',
  look: (text) => ({ stops: text === 'ok', detection: nothing('fast') }),
  draft: () => ({ look: (text) => fast.look(text) }),
};
const detector: TextDetector = { detect: async () => nothing('full') };
const ready: FullModel = { detector: Promise.resolve(detector), ready: () => detector };
const loading: FullModel = { detector: new Promise(() => undefined), ready: () => undefined };

/** Tier and reasons of a detection. */
async function seen(detection: Promise<TextDetection> | TextDetection) {
  const { tier, partial } = (await detection) as TieredDetection;
  return [tier, ...partial.map(({ code }) => code)];
}

describe('tiers', () => {
  it('auto stops what is certain and asks the full model about the rest', async () => {
    const { detect } = createTiers(fast, ready).detectorFor('auto');
    expect(await seen(detect('ok'))).toEqual(['fast']);
    expect(await seen(detect('hm'))).toEqual(['full']);
  });

  it('full always asks, fast never', async () => {
    const tiers = createTiers(fast, ready);
    expect(await seen(tiers.detectorFor('full').detect('ok'))).toEqual(['full']);
    expect(await seen(tiers.detectorFor('fast').detect('hm'))).toEqual(['fast', 'fast-tier-only']);
  });

  it('answers while the model is loading, and says so', async () => {
    const tiers = createTiers(fast, loading);
    expect(await seen(tiers.detectorFor('auto').detect('hm'))).toEqual(['fast', 'model-loading']);
    expect(await seen(tiers.detectorFor('auto').detect('ok'))).toEqual(['fast']);
    const stop = new AbortController();
    const waiting = tiers.detectorFor('full').detect('hm', stop.signal);
    stop.abort();
    await expectError(waiting, 'aborted');
  });

  it('says when the model will never be there', async () => {
    const tiers = createTiers(fast, { ...loading, failed: () => true });
    expect(await seen(tiers.detectorFor('auto').detect('hm'))).toEqual(['fast', 'text-model-missing']);
  });

  it('is never complete without a full model', async () => {
    const tiers = createTiers(fast, undefined);
    expect(await seen(tiers.detectorFor('auto').detect('ok'))).toEqual(['fast', 'fast-tier-only']);
    await expectError(tiers.detectorFor('full').detect('ok'), 'not-available');
    const look = tiers.draft?.('auto');
    expect(look?.('hm')).toMatchObject({ final: true, detection: { partial: [{ code: 'fast-tier-only' }] } });
  });

  it('asks the full model about everything without a fast tier', async () => {
    const tiers = createTiers(undefined, ready);
    expect(await seen(tiers.detectorFor('auto').detect('ok'))).toEqual(['full']);
    expect(tiers.draft).toBeUndefined();
    await expectError(tiers.detectorFor('fast').detect('ok'), 'not-available');
  });

  it('tells drafts that wait for the full model from those that do not', async () => {
    const look = createTiers(fast, ready).draft?.('auto');
    expect(look?.('ok').final).toBe(true);
    expect(look?.('hm')).toMatchObject({
      final: false,
      detection: { partial: [{ code: 'full-model-pending' }] },
    });
  });

  it('promises no answer of the full model where none follows', async () => {
    const alone = createTiers(fast, ready).draft?.('fast');
    for (const text of ['ok', 'hm']) {
      expect(alone?.(text)).toMatchObject({
        final: true,
        detection: { partial: [{ code: 'fast-tier-only' }] },
      });
    }
    const failed = createTiers(fast, { ...loading, failed: () => true }).draft?.('auto');
    expect(failed?.('hm')).toMatchObject({
      final: true,
      detection: { partial: [{ code: 'text-model-missing' }] },
    });
  });

  it('asks the full model about every draft where the app wants that', () => {
    const look = createTiers(fast, ready).draft?.('full');
    expect(look?.('ok')).toMatchObject({
      final: false,
      detection: { partial: [{ code: 'full-model-pending' }] },
    });
    expect(() => createTiers(fast, undefined).draft?.('full')).toThrowError(
      expect.objectContaining({ code: 'not-available' }),
    );
  });

  it('refuses what was aborted before it began', async () => {
    const { detect } = createTiers(fast, ready).detectorFor('auto');
    await expectError(detect('ok', AbortSignal.abort()), 'aborted');
  });

  it('lets finders add to either tier', async () => {
    const tiers = createTiers(fast, ready, (d) => ({ ...d, partial: [{ code: 'added', message: '' }] }));
    expect(await seen(tiers.detectorFor('auto').detect('ok'))).toEqual(['fast', 'added']);
  });
});
