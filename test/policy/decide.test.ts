import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, type PolicyInput, type PolicySignal, STANDARD } from '../../src/policy/index.js';
import { AGE_BANDS, CATEGORIES, DIRECTIONS, RELATIONSHIPS, SEVERITIES } from '../../src/signals/index.js';

const bullying: PolicySignal = { category: 'bullying', level: 'medium', probability: 0.8 };
const from = (...signals: PolicySignal[]): PolicyInput => ({
  signals,
  ageBand: '10-12',
  direction: 'incoming',
  relationship: 'unknown',
});

describe('decide', () => {
  it('does nothing about nothing', () => {
    expect(decide(from({ ...bullying, level: 'none', probability: 0.9 }), STANDARD)).toEqual({
      severity: 'none',
      signals: [],
      actions: ['none'],
      quiet: false,
      policy: 'standard',
    });
  });

  it('keeps what the detector knows and puts the gravest first', () => {
    const spans = [{ start: 3, end: 7 }];
    const threat: PolicySignal = { category: 'threat', level: 'high', probability: 0.7, spans };
    const decision = decide(from(bullying, threat), STANDARD);
    expect(decision.severity).toBe('high');
    expect(decision.signals.map(({ category }) => category)).toEqual(['threat', 'bullying']);
    expect(decision.signals[0]).toMatchObject({
      spans,
      level: 'high',
      severity: 'high',
      reason: 'as-graded',
    });
  });

  it('answers a cry for help first among equals', () => {
    const cry: PolicySignal = { category: 'self-harm', level: 'medium', probability: 0.6 };
    expect(decide(from(bullying, cry), STANDARD).signals[0]?.category).toBe('self-harm');
  });

  it('unites actions and keeps the firmest way to show the message', () => {
    const sexual: PolicySignal = { category: 'sexual', level: 'medium', probability: 0.6 };
    expect(decide(from(bullying, sexual), STANDARD).actions).toEqual([
      'cover',
      'keep-proof',
      'offer-block',
      'offer-report-in-app',
    ]);
  });

  it('takes personal info as given away when sent, as asked for when received', () => {
    const details: PolicySignal = { category: 'personal-info', level: 'medium', probability: 0.9 };
    const input = { ...from(details), relationship: 'known' } as const;
    expect(decide(input, STANDARD).signals[0]?.reason).toBe('friends-ask');
    expect(decide({ ...input, direction: 'outgoing' }, STANDARD).signals[0]?.reason).toBe('as-graded');
  });

  it('lets no trust lower coercion', () => {
    const coercion: PolicySignal = { category: 'grooming', level: 'high', probability: 0.9, decisive: true };
    const trusted = { ...from(coercion), relationship: 'trusted' } as const;
    expect(decide(trusted, STANDARD).signals[0]).toMatchObject({ severity: 'high', reason: 'coercion' });
    const mere = { ...trusted, signals: [{ ...coercion, decisive: false }] };
    expect(decide(mere, STANDARD).severity).toBe('medium');
  });

  it('never holds back a cry for help, whatever else the message holds', () => {
    const cry: PolicySignal = { category: 'self-harm', level: 'medium', probability: 0.8 };
    const rude: PolicySignal = { ...bullying, level: 'high' };
    const outgoing = { ...from(rude), direction: 'outgoing' } as const;
    expect(decide(outgoing, STANDARD).actions).toContain('hold');
    const { actions, severity } = decide({ ...outgoing, signals: [rude, cry] }, STANDARD);
    expect(severity).toBe('high');
    expect(actions).toEqual(['nudge', 'offer-help']);
  });

  it('is deterministic and never raises `none`', () => {
    const anySignal = fc.record({
      category: fc.constantFrom(...CATEGORIES),
      level: fc.constantFrom(...SEVERITIES),
      probability: fc.double({ min: 0, max: 1, noNaN: true }),
      decisive: fc.boolean(),
    });
    const anyInput = fc.record({
      signals: fc.array(anySignal, { maxLength: 6 }),
      ageBand: fc.constantFrom(...AGE_BANDS),
      direction: fc.constantFrom(...DIRECTIONS),
      relationship: fc.constantFrom(...RELATIONSHIPS),
    });
    fc.assert(
      fc.property(anyInput, (input) => {
        const decision = decide(input, STANDARD);
        expect(decide(structuredClone(input), JSON.parse(JSON.stringify(STANDARD)))).toEqual(decision);
        expect(decision.signals.every(({ level }) => level !== 'none')).toBe(true);
        expect(decision.severity === 'none').toBe(decision.signals.length === 0);
      }),
    );
  });
});

describe('contact lists', () => {
  const policy = { ...STANDARD, contacts: { allow: ['mum', 'both'], block: ['pest', 'both'] } };

  it('trusts an allowed contact', () => {
    expect(decide({ ...from(bullying), contact: 'mum' }, policy).severity).toBe('low');
    expect(decide({ ...from(bullying), contact: 'somebody' }, policy).severity).toBe('medium');
  });

  it('holds whatever a blocked contact sends, and block wins over allow', () => {
    expect(decide({ ...from(), contact: 'pest' }, policy)).toMatchObject({
      severity: 'none',
      actions: ['hold'],
    });
    expect(decide({ ...from(bullying), contact: 'both' }, policy)).toMatchObject({ severity: 'medium' });
    expect(decide({ ...from(), contact: 'pest', direction: 'outgoing' }, policy).actions).toEqual(['none']);
  });
});

describe('cool-down', () => {
  const shown = { category: 'bullying', severity: 'medium', at: 1_000 } as const;
  const later = (ms: number, signal = bullying) =>
    decide({ ...from(signal), history: [shown], now: shown.at + ms }, STANDARD);

  it('does not nudge twice about the same within the policy time', () => {
    expect(later(STANDARD.coolDownMs - 1)).toMatchObject({ severity: 'medium', quiet: true });
    expect(later(STANDARD.coolDownMs - 1).actions).not.toContain('nudge');
    expect(later(STANDARD.coolDownMs)).toMatchObject({ quiet: false });
  });

  it('speaks when it is graver, about something else, about self-harm, or the clock ran backwards', () => {
    expect(later(1, { ...bullying, level: 'high' }).quiet).toBe(false);
    expect(later(1, { ...bullying, category: 'scam' }).quiet).toBe(false);
    expect(later(-1).quiet).toBe(false);
    const cry: PolicySignal = { ...bullying, category: 'self-harm', level: 'low' };
    const history = [{ category: 'self-harm', severity: 'high', at: 0 } as const];
    expect(decide({ ...from(cry), history, now: 1 }, STANDARD).quiet).toBe(false);
  });

  it('is off without a clock', () => {
    expect(decide({ ...from(bullying), history: [shown] }, STANDARD).quiet).toBe(false);
  });
});
