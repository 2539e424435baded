import { describe, expect, it } from 'vitest';
import {
  GENTLE,
  gradeCell,
  mergeActions,
  POLICIES,
  REASONS,
  STANDARD,
  STRICT,
} from '../../src/policy/index.js';
import { compareSeverity, LEVELS } from '../../src/signals/index.js';
import { allCells, tableOf } from './cells.js';

describe.each(Object.values(POLICIES))('the table of $name', (policy) => {
  it('is the one that was reviewed', async () => {
    await expect(tableOf(policy)).toMatchFileSnapshot(`tables/${policy.name}.txt`);
  });

  it('never decides milder for a graver level', () => {
    for (const cell of allCells()) {
      const [low, medium, high] = LEVELS.map((level) => gradeCell(policy, { ...cell, level }).severity);
      expect(compareSeverity(low ?? 'none', medium ?? 'none'), JSON.stringify(cell)).toBeLessThanOrEqual(0);
      expect(compareSeverity(medium ?? 'none', high ?? 'none'), JSON.stringify(cell)).toBeLessThanOrEqual(0);
    }
  });

  it('grades self-harm as the detector does, and never holds or covers it', () => {
    for (const cell of allCells().filter(({ category }) => category === 'self-harm')) {
      const { severity, actions } = gradeCell(policy, cell);
      expect(severity).toBe(cell.level);
      expect(actions).toContain('offer-help');
      expect(actions).not.toContain('hold');
      expect(actions).not.toContain('cover');
      expect(actions.includes('urgent-help')).toBe(severity === 'high');
    }
  });

  it('never interrupts a trusted contact more than a stranger', () => {
    for (const cell of allCells()) {
      const [trusted, unknown] = (['trusted', 'unknown'] as const).map(
        (relationship) => gradeCell(policy, { ...cell, relationship }).severity,
      );
      expect(compareSeverity(trusted ?? 'none', unknown ?? 'none'), JSON.stringify(cell)).toBeLessThanOrEqual(
        0,
      );
    }
  });

  it('has a published reason for every rule', () => {
    const reasons = new Set(policy.rules.map(({ reason }) => reason));
    expect([...reasons].filter((reason) => !Object.hasOwn(REASONS, reason))).toEqual([]);
  });

  it('recommends actions in the published order', () => {
    for (const cell of allCells()) {
      const { severity, actions } = gradeCell(policy, cell);
      if (severity !== 'none') expect(mergeActions(actions)).toEqual(actions);
    }
  });
});

it('gentle <= standard <= strict, in every cell', () => {
  for (const cell of allCells()) {
    const [gentle, standard, strict] = [GENTLE, STANDARD, STRICT].map(
      (policy) => gradeCell(policy, cell).severity,
    );
    expect(compareSeverity(gentle ?? 'none', standard ?? 'none'), JSON.stringify(cell)).toBeLessThanOrEqual(
      0,
    );
    expect(compareSeverity(standard ?? 'none', strict ?? 'none'), JSON.stringify(cell)).toBeLessThanOrEqual(
      0,
    );
  }
});

it('standard: an incoming medium from a stranger stays medium for 10-12 and 13-15', () => {
  const cells = allCells().filter(
    ({ ageBand, direction, relationship, level, kind }) =>
      (ageBand === '10-12' || ageBand === '13-15') &&
      direction === 'incoming' &&
      relationship === 'unknown' &&
      level === 'medium' &&
      kind !== 'giving',
  );
  expect(cells).toHaveLength(16);
  for (const cell of cells) expect(gradeCell(STANDARD, cell).severity, JSON.stringify(cell)).toBe('medium');
});

it('every published reason is used by a policy or by decide', () => {
  const used = new Set(Object.values(POLICIES).flatMap(({ rules }) => rules.map(({ reason }) => reason)));
  const unused = Object.keys(REASONS).filter((reason) => !used.has(reason));
  expect(unused.sort()).toEqual(['as-graded', 'coercion']);
});
