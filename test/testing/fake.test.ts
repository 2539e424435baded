import { describe, expect, it } from 'vitest';
import { CATEGORIES, SEVERITIES } from '../../src/signals/index.js';
import { createFakeNightlight, FAKE_PROBABILITY } from '../../src/testing/index.js';
import { expectError } from '../support/error.js';
import { expectSound } from '../support/result.js';

describe('createFakeNightlight', () => {
  it('notices nothing in a text without markers', async () => {
    const fake = await createFakeNightlight();
    const result = await fake.checkText('nobody likes you');
    expectSound('nobody likes you', result);
    expect(result).toMatchObject({ severity: 'none', signals: [], coaching: null, actions: ['none'] });
  });

  it.each(CATEGORIES)('notices %s at every level, with coaching', async (category) => {
    const fake = await createFakeNightlight({ ageBand: '10-12' });
    for (const level of ['low', 'medium', 'high'] as const) {
      const text = `so: [${category}:${level}] .`;
      const result = await fake.checkText(text, { direction: 'incoming' });
      expectSound(text, result);
      expect(result).toMatchObject({ severity: level, scores: { [category]: FAKE_PROBABILITY[level] } });
      const [span] = result.signals[0]?.spans ?? [];
      expect(text.slice(span?.start, span?.end)).toBe(`[${category}:${level}]`);
      expect(result.coaching).toMatchObject({ audience: 'receiver', locale: 'en' });
    }
  });

  it('takes a marker without a level for medium', async () => {
    const fake = await createFakeNightlight();
    expect(await fake.checkText('[bullying]')).toMatchObject({ severity: 'medium' });
  });

  it('tells asking from giving', async () => {
    const fake = await createFakeNightlight();
    const asked = await fake.checkText('[personal-info:high:asking]');
    expect(asked.signals).toMatchObject([{ category: 'personal-info', kind: 'asking' }]);
    const given = await fake.checkText('[personal-info:high:giving]', { direction: 'outgoing' });
    expect(given.signals).toMatchObject([{ category: 'personal-info', kind: 'giving' }]);
    expect(given.coaching?.key).toContain('giving');
  });

  it('puts the gravest of several first', async () => {
    const fake = await createFakeNightlight();
    const { signals } = await fake.checkText('[bullying:low] [threat:high] [scam:medium]');
    expect(signals.map(({ category }) => category)).toEqual(['threat', 'scam', 'bullying']);
  });

  it('ignores what only looks like a marker', async () => {
    const fake = await createFakeNightlight();
    for (const text of ['[rudeness]', '[bullying:extreme]', '[ bullying ]', 'bullying', '[BULLYING]']) {
      expect((await fake.checkText(text)).severity, text).toBe('none');
    }
  });

  it('speaks to the role of the direction, in the language asked for', async () => {
    const fake = await createFakeNightlight({ locale: 'zh' });
    for (const [direction, audience] of [
      ['incoming', 'receiver'],
      ['outgoing', 'sender'],
      ['observed', 'bystander'],
    ] as const) {
      const { coaching } = await fake.checkText('[bullying:high]', { direction });
      expect(coaching).toMatchObject({ audience, locale: 'zh' });
      expect(coaching?.message).toMatch(/\p{Script=Han}/u);
    }
  });

  it('applies the policy that the app chose', async () => {
    const gentle = await createFakeNightlight({ policy: 'gentle' });
    const strict = await createFakeNightlight({ policy: 'strict', ageBand: 'under-10' });
    const of = async (fake: typeof gentle) =>
      SEVERITIES.indexOf((await fake.checkText('[bullying:low]')).severity);
    expect(await of(strict)).toBeGreaterThan(await of(gentle));
    expect(await gentle.checkText('hi')).toMatchObject({
      versions: { policy: 'gentle', models: { text: 'fake' } },
    });
  });

  it("applies the child's age of one check", async () => {
    const fake = await createFakeNightlight({ ageBand: '16-17' });
    const older = await fake.checkText('[bullying:medium]');
    const younger = await fake.checkText('[bullying:medium]', { ageBand: 'under-10' });
    expect([older.severity, younger.severity]).toEqual(['low', 'medium']);
  });

  it('raises a blocked term and drops an allowed one', async () => {
    const { STANDARD } = await import('../../src/policy/index.js');
    const policy = {
      ...STANDARD,
      name: 'club',
      terms: { allow: ['[scam:high]'], block: [{ term: 'mudpie', category: 'bullying', level: 'high' }] },
    } as const;
    const fake = await createFakeNightlight({ policy });
    expect(await fake.checkText('you MudPie')).toMatchObject({
      severity: 'high',
      signals: [{ category: 'bullying', source: 'list', spans: [{ start: 4, end: 10 }] }],
    });
    expect(await fake.checkText('[scam:high]')).toMatchObject({ severity: 'none' });
  });

  it('fails as the real one does', async () => {
    await expectError(createFakeNightlight({ region: 'Britain' }), 'invalid-option');
    const fake = await createFakeNightlight();
    await expectError(fake.checkText(42 as unknown as string), 'invalid-input');
    await expectError(fake.checkText('hi', { signal: AbortSignal.abort() }), 'aborted');
    await fake.dispose();
    await expectError(fake.checkText('hi'), 'disposed');
  });

  it('always shows a helpline for self-harm', async () => {
    for (const region of ['GB', 'CN', 'AQ']) {
      const fake = await createFakeNightlight({ region });
      const { coaching } = await fake.checkText('[self-harm:low]', { direction: 'outgoing' });
      expect(coaching?.helpline?.number ?? coaching?.helpline?.url, region).toBeTruthy();
    }
  });
});
