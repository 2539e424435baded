import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFastNightlight } from '../../src/fast/index.js';
import { createNightlight } from '../../src/index.js';
import type { DraftResult, Nightlight, NightlightOptions } from '../../src/public.js';
import { expectError } from '../support/error.js';

const weights = readFileSync(new URL('../../models/fast/weights.bin', import.meta.url));
const codes = ({ partial }: { readonly partial: readonly { readonly code: string }[] }) =>
  partial.map(({ code }) => code);

/** Both ways to have the fast tier alone. */
const ALONE: [string, (options?: NightlightOptions) => Promise<Nightlight>][] = [
  ['createFastNightlight', (options) => createFastNightlight({ ...options, weights })],
  ["models: 'fast'", (options) => createNightlight({ ...options, models: 'fast' })],
];

describe.each(ALONE)('%s', (_, create) => {
  it('answers texts, and says that it answered alone', async () => {
    await using nightlight = await create({ region: 'GB' });
    const harmless = await nightlight.checkText('good morning everyone');
    expect(harmless).toMatchObject({ tier: 'fast', status: 'partial', severity: 'none', coaching: null });
    expect(codes(harmless)).toEqual(['fast-tier-only']);
    expect(Object.keys(harmless.versions.models)).toEqual(['fast']);
    const text = 'my number is 07700 900123';
    const given = await nightlight.checkText(text, { direction: 'outgoing' });
    // Whichever of the finder and the tier is surer; where it stands only the finder knows.
    const [signal] = given.signals;
    expect(signal).toMatchObject({ category: 'personal-info', kind: 'giving' });
    expect(signal?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['07700 900123']);
    expect(given.coaching?.audience).toBe('sender');
  });

  it('has nothing else, and says so', async () => {
    const nightlight = await create();
    await expectError(nightlight.checkText('hi', { tier: 'full' }), 'not-available');
    await expectError(nightlight.checkImage(new Uint8Array()), 'not-available');
    expect(() => nightlight.conversation()).toThrowError(expect.objectContaining({ code: 'not-available' }));
    expect(() => nightlight.watch({ tier: 'full' })).toThrowError(
      expect.objectContaining({ code: 'not-available' }),
    );
    await nightlight.dispose();
    await expectError(nightlight.checkText('hi'), 'disposed');
  });

  it('watches a draft, until it is disposed of', async () => {
    const nightlight = await create();
    const watch = nightlight.watch({ direction: 'outgoing' });
    expect(codes(watch.update('see you'))).toEqual(['fast-tier-only']);
    expect(watch.update('my number is 07700 900123').signals[0]?.category).toBe('personal-info');
    await nightlight.dispose();
    expect(() => watch.update('again')).toThrowError(expect.objectContaining({ code: 'disposed' }));
  });
});

it('createFastNightlight refuses damaged weights', () =>
  expectError(createFastNightlight({ weights: weights.subarray(1) }), 'model-corrupt'));

describe("models: 'background'", () => {
  it('answers before the text model is there, and with it once it is', async () => {
    await using nightlight = await createNightlight({ models: 'background' });
    const first = await nightlight.checkText('nobody likes you, just leave the group');
    // Whichever is quicker on this machine: before the model is there the answer says that it is loading.
    if (first.tier === 'fast') expect(codes(first)).toContain('model-loading');
    else expect(first.status).toBe('full');
    const waited = await nightlight.checkText('nobody likes you, just leave the group', { tier: 'full' });
    expect(waited).toMatchObject({ tier: 'full', status: 'full' });
    expect((await nightlight.checkText('nobody likes you, just leave the group')).tier).toBe('full');
  });
});

/** Types a text and waits for the answer of the text model. */
async function answers(nightlight: Nightlight, text: string): Promise<DraftResult[]> {
  using watch = nightlight.watch({ pause: 20, direction: 'outgoing' });
  for (let end = 1; end < text.length; end++) watch.update(text.slice(0, end));
  const heard: DraftResult[] = [watch.update(text)];
  for await (const result of watch) {
    if (result.draft < text.length || result.tier === 'fast') continue;
    heard.push(result);
    break;
  }
  return heard;
}

describe('watch with the text model', () => {
  it('answers each keystroke at once, and after the pause as checkText does', async () => {
    await using nightlight = await createNightlight();
    const text = 'nobody likes you, just leave the group';
    const [quick, full] = await answers(nightlight, text);
    expect(quick).toMatchObject({ tier: 'fast', draft: text.length });
    expect(codes(quick as DraftResult)).toContain('full-model-pending');
    expect(full).toEqual({
      ...(await nightlight.checkText(text, { direction: 'outgoing', tier: 'full' })),
      draft: text.length,
    });
    expect(['medium', 'high']).toContain(full?.severity);
  });

  it('says of every draft that it was the fast tier alone, where the app wants no more', async () => {
    await using nightlight = await createNightlight();
    const heard: DraftResult[] = [];
    using watch = nightlight.watch({ tier: 'fast', pause: 0, onResult: (result) => heard.push(result) });
    for (const text of ['ok', 'nobody likes you']) {
      const result = watch.update(text);
      expect(result).toMatchObject({ tier: 'fast', status: 'partial' });
      expect(codes(result)).toEqual(codes(await nightlight.checkText(text, { tier: 'fast' })));
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toHaveLength(2);
  });
});
