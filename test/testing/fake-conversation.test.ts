import { describe, expect, it } from 'vitest';
import { GROOMING_STAGES } from '../../src/signals/index.js';
import { createFakeNightlight, FAKE_STAGE_PROBABILITY } from '../../src/testing/index.js';
import { expectError } from '../support/error.js';
import { expectSound } from '../support/result.js';

describe('conversation() of a fake Nightlight', () => {
  it('notices nothing in turns without markers', async () => {
    const chat = (await createFakeNightlight()).conversation();
    const result = await chat.add({ author: 'a', text: 'this stays between us' });
    expectSound('this stays between us', result);
    expect(result).toMatchObject({
      severity: 'none',
      risk: 0,
      turn: 0,
      conversation: { severity: 'none', alert: null },
    });
    expect(Object.keys(result.stages)).toEqual([...GROOMING_STAGES]);
    expect(result.versions.models).toMatchObject({ text: 'fake', conversation: 'fake' });
  });

  it('is at low after one stage, at medium after two, at high after three', async () => {
    const chat = (await createFakeNightlight()).conversation();
    const severities: string[] = [];
    for (const stage of ['flattery', 'secrecy', 'gifts'] as const) {
      const text = `so: [stage:${stage}] .`;
      const result = await chat.add({ author: 'a', text });
      expectSound(text, result);
      expect(result.stages[stage]).toBeCloseTo(FAKE_STAGE_PROBABILITY, 6);
      severities.push(result.severity);
    }
    expect(severities).toEqual(['low', 'medium', 'high']);
  });

  it('alerts at once at coercion', async () => {
    const chat = (await createFakeNightlight()).conversation({ contact: 'unknown' });
    await chat.add({ author: 'a', text: '[stage:flattery]' });
    const { conversation } = await chat.add({ author: 'a', text: '[stage:coercion]' });
    expect(conversation).toMatchObject({ alert: { category: 'grooming' }, firstAlertTurn: 1 });
  });

  it('mixes markers of messages and of stages', async () => {
    const chat = (await createFakeNightlight()).conversation();
    const text = '[bullying:high] [stage:secrecy]';
    const result = await chat.add({ author: 'a', text });
    expectSound(text, result);
    expect(result.signals.map(({ category }) => category)).toEqual(['bullying', 'grooming']);
  });

  it('keeps and restores what it remembers', async () => {
    const fake = await createFakeNightlight();
    const chat = fake.conversation();
    await chat.add({ author: 'a', text: '[stage:flattery]' });
    const snapshot = JSON.parse(JSON.stringify(chat.snapshot()));
    const restored = fake.conversation({ snapshot });
    expect(await restored.add({ author: 'a', text: '[stage:secrecy]' })).toMatchObject({
      turn: 1,
      severity: 'medium',
    });
  });

  it('ends with its Nightlight', async () => {
    const fake = await createFakeNightlight();
    const chat = fake.conversation();
    await fake.dispose();
    await expectError(chat.add({ author: 'a', text: '' }), 'disposed');
    expect(() => fake.conversation()).toThrow(expect.objectContaining({ code: 'disposed' }));
  });
});
