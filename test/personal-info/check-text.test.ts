import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNightlight, type Nightlight } from '../../src/index.js';
import { createFakeNightlight } from '../../src/testing/index.js';

let nightlight: Nightlight;
beforeAll(async () => {
  nightlight = await createNightlight();
});
afterAll(() => nightlight.dispose());

describe('checkText', () => {
  it('points at the number that the child is about to give away', async () => {
    const result = await nightlight.checkText('my number is 07700 900123', { direction: 'outgoing' });
    expect(result.signals).toContainEqual(
      expect.objectContaining({
        category: 'personal-info',
        kind: 'giving',
        spans: [{ start: 13, end: 25 }],
      }),
    );
    expect(['medium', 'high']).toContain(result.severity);
    expect(result.coaching?.key).toMatch(/^personal-info-giving\.(medium|high)\.sender/);
    expect(result.scores['personal-info']).toBeGreaterThan(0.9);
  });

  it('holds a password back', async () => {
    const { severity } = await nightlight.checkText('my password is cat-Milo77', { direction: 'outgoing' });
    expect(severity).toBe('high');
  });

  it('tells a question from an answer, and sees both in one message', async () => {
    const asked = await nightlight.checkText('你家住哪');
    expect(asked.signals[0]).toMatchObject({ category: 'personal-info', kind: 'asking' });
    const both = 'my number is 07700 900123, whats ur number';
    const [incoming] = (await nightlight.checkText(both)).signals;
    const [outgoing] = (await nightlight.checkText(both, { direction: 'outgoing' })).signals;
    expect([incoming?.kind, outgoing?.kind]).toEqual(['asking', 'giving']);
  });

  it('points at a false link and its lure', async () => {
    const { signals } = await nightlight.checkText('free robux at https://rob1ox.com/claim');
    expect(signals).toContainEqual(
      expect.objectContaining({
        category: 'scam',
        spans: [
          { start: 0, end: 10 },
          { start: 14, end: 38 },
        ],
      }),
    );
  });

  it('leaves the fake Nightlight to its markers', async () => {
    const fake = await createFakeNightlight();
    expect((await fake.checkText('my number is 07700 900123', { direction: 'outgoing' })).severity).toBe(
      'none',
    );
  });
});
