import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GroomingState, judge, NO_GROOMING, standingOf } from '../../src/conversation/grooming.js';
import { step } from '../../src/conversation/hysteresis.js';
import { TUNING } from '../../src/conversation/tuning.js';
import {
  GROOMING_STAGES,
  type GroomingStage,
  RELATIONSHIPS,
  type Relationship,
  SEVERITIES,
} from '../../src/signals/index.js';
import { THRESHOLDS } from './support.js';

interface Given {
  readonly risk: number;
  readonly stages?: readonly GroomingStage[];
  readonly author?: number;
}

/** Levels after each turn. */
function levels(turns: readonly Given[], contact: Relationship = 'unknown', first = 0): string[] {
  let state: GroomingState = NO_GROOMING;
  return turns.map(({ risk, stages = [], author = 1 }, index) => {
    const probabilities = GROOMING_STAGES.map((stage) => (stages.includes(stage) ? 0.9 : 0.1));
    const turn = { turn: first + index, author, observed: false, risk, stages: probabilities };
    state = judge(state, turn, THRESHOLDS, contact);
    return state.level;
  });
}

const quiet = (count: number, risk: number) => Array.from({ length: count }, () => ({ risk }));

describe('judge', () => {
  it('stays at low without evidence, however high the risk', () => {
    expect(levels(quiet(3, 0.99))).toEqual(['low', 'low', 'low']);
  });

  it('takes two different stages, and risk over the threshold', () => {
    expect(
      levels([
        { risk: 0.9, stages: ['flattery'] },
        { risk: 0.9, stages: ['flattery'] },
      ]),
    ).toEqual(['low', 'low']);
    expect(levels([{ risk: 0.1, stages: ['flattery', 'secrecy'] }])).toEqual(['none']);
    expect(
      levels([
        { risk: 0.4, stages: ['flattery'] },
        { risk: 0.7, stages: ['secrecy'] },
      ]),
    ).toEqual(['low', 'medium']);
    expect(levels([{ risk: 0.9, stages: ['flattery', 'secrecy'] }])).toEqual(['high']);
  });

  it('counts stages of one author, not of several', () => {
    const turns = [
      { risk: 0.9, stages: ['flattery' as const], author: 1 },
      { risk: 0.9, stages: ['secrecy' as const], author: 2 },
    ];
    expect(levels(turns)).toEqual(['low', 'low']);
  });

  it('finds no stage in what the child writes', () => {
    expect(levels([{ risk: 0.9, stages: ['flattery', 'secrecy'], author: 0 }])).toEqual(['low']);
  });

  it('forgets evidence that is long ago', () => {
    const one = { risk: 0.4, stages: ['flattery' as const] };
    const other = { risk: 0.9, stages: ['secrecy' as const] };
    expect(levels([one, ...quiet(150, 0.1), other]).at(-1)).toBe('high');
    expect(levels([one, ...quiet(250, 0.1), other]).at(-1)).toBe('low');
  });

  it('falls only below the exit, which is lower than the entry', () => {
    const up = { risk: 0.7, stages: ['flattery', 'secrecy'] as const };
    expect(levels([up, { risk: 0.5 }, { risk: 0.3 }, { risk: 0.1 }])).toEqual([
      'medium',
      'medium',
      'low',
      'none',
    ]);
  });

  it('rises again only on something new', () => {
    const up = { risk: 0.7, stages: ['flattery', 'secrecy'] as const };
    expect(levels([up, { risk: 0.95 }, { risk: 0.95, stages: ['gifts'] }])).toEqual([
      'medium',
      'medium',
      'high',
    ]);
    expect(levels([up, { risk: 0 }, { risk: 0.95 }])).toEqual(['medium', 'none', 'low']);
  });

  it('takes more the better the contact is known', () => {
    const two = [{ risk: 0.7, stages: ['flattery', 'secrecy'] as const }];
    expect(RELATIONSHIPS.map((contact) => levels(two, contact)[0])).toEqual(['medium', 'low', 'low']);
    const sure = [{ risk: 0.9, stages: ['flattery', 'secrecy'] as const }];
    expect(RELATIONSHIPS.map((contact) => levels(sure, contact)[0])).toEqual(['high', 'medium', 'low']);
    const three = [{ risk: 0.9, stages: ['flattery', 'secrecy', 'meeting'] as const }];
    expect(levels(three, 'trusted')).toEqual(['medium']);
  });

  it('needs no second stage for coercion, from anybody, nor for an image in secret', () => {
    for (const contact of RELATIONSHIPS) {
      expect(levels([{ risk: 0.9, stages: ['coercion'] }], contact)).toEqual(['high']);
    }
    expect(levels([{ risk: 0.9, stages: ['image-request', 'secrecy'] }], 'trusted')).toEqual(['medium']);
    expect(levels([{ risk: 0.9, stages: ['image-request'] }])).toEqual(['low']);
  });

  it('never keeps more than it should, nor goes to medium without evidence', () => {
    const turn = fc.record({
      risk: fc.double({ min: 0, max: 1, noNaN: true }),
      author: fc.nat(3),
      stages: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 11, maxLength: 11 }),
    });
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 60 }), fc.constantFrom(...RELATIONSHIPS), (turns, contact) => {
        let state = NO_GROOMING;
        for (const [index, each] of turns.entries()) {
          const before = state;
          state = judge(state, { ...each, turn: index, observed: false }, THRESHOLDS, contact);
          for (const marks of state.stages) expect(marks.length).toBeLessThanOrEqual(TUNING.marks);
          const { different, decisive } = standingOf(state.stages, index);
          if (SEVERITIES.indexOf(state.level) > Math.max(1, SEVERITIES.indexOf(before.level))) {
            expect(decisive || different >= TUNING.grooming.stages[contact]).toBe(true);
          }
        }
      }),
    );
  });
});

describe('step', () => {
  const bounds = { enter: { low: 1, medium: 2, high: 3 }, exit: { low: 0.5, medium: 1.5, high: 2.5 } };
  it.each([
    [2.7, 'high', 'high'],
    [2.7, 'medium', 'medium'],
    [1.7, 'high', 'medium'],
    [0.7, 'high', 'low'],
    [0.7, 'none', 'none'],
    [0.4, 'high', 'none'],
    [3, 'none', 'high'],
  ] as const)('%d after %s is %s', (value, before, after) => expect(step(value, before, bounds)).toBe(after));
});
