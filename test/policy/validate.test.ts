import { describe, expect, it } from 'vitest';
import {
  type CellOverride,
  gradeCell,
  overrideCells,
  POLICIES,
  STANDARD,
  validatePolicy,
} from '../../src/policy/index.js';
import { NightlightError } from '../../src/signals/index.js';
import { allCells } from './cells.js';

const rule = { reason: 'ours', when: {} };
const faults: [name: string, value: unknown, path: string][] = [
  ['no object', null, 'policy'],
  ['no name', { rules: [], coolDownMs: 0 }, 'policy.name'],
  ['endless cool-down', { name: 'x', rules: [], coolDownMs: Number.POSITIVE_INFINITY }, 'policy.coolDownMs'],
  ['rules that are no list', { name: 'x', rules: {}, coolDownMs: 0 }, 'policy.rules'],
  [
    'unknown category',
    { ...STANDARD, rules: [{ ...rule, when: { category: ['spam'] } }] },
    'policy.rules[0].when.category[0]',
  ],
  [
    'empty scope',
    { ...STANDARD, rules: [{ ...rule, when: { ageBand: [] } }] },
    'policy.rules[0].when.ageBand',
  ],
  ['misspelt key', { ...STANDARD, rules: [rule, { ...rule, grades: {} }] }, 'policy.rules[1].grades'],
  [
    'raising none',
    { ...STANDARD, rules: [{ ...rule, grade: { none: 'low' } }] },
    'policy.rules[0].grade.none',
  ],
  [
    'unknown severity',
    { ...STANDARD, rules: [{ ...rule, grade: { low: 'huge' } }] },
    'policy.rules[0].grade.low',
  ],
  [
    'unknown action',
    { ...STANDARD, rules: [{ ...rule, actions: { high: ['call'] } }] },
    'policy.rules[0].actions.high[0]',
  ],
  ['empty term', { ...STANDARD, terms: { allow: ['ok', ' '] } }, 'policy.terms.allow[1]'],
  [
    'blocked term without level',
    { ...STANDARD, terms: { block: [{ term: 'x', category: 'scam' }] } },
    'policy.terms.block[0].level',
  ],
  ['contact that is no text', { ...STANDARD, contacts: { block: [7] } }, 'policy.contacts.block[0]'],
];

describe('validatePolicy', () => {
  it.each(Object.values(POLICIES))('accepts $name after a trip through JSON', (policy) => {
    expect(validatePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
  });

  it.each(faults)('refuses %s and says where', (_, value, path) => {
    try {
      validatePolicy(value);
    } catch (error) {
      expect(error).toBeInstanceOf(NightlightError);
      expect((error as NightlightError).code).toBe('invalid-policy');
      expect((error as NightlightError).message).toMatch(/: expected /);
      expect((error as NightlightError).message.split(':')[0]).toBe(path);
      return;
    }
    expect.fail('accepted');
  });
});

describe('overrideCells', () => {
  const cell: CellOverride = {
    category: 'bullying',
    ageBand: '13-15',
    direction: 'incoming',
    relationship: 'known',
    level: 'low',
    severity: 'medium',
    actions: ['nudge', 'offer-help'],
    reason: 'Our counsellors asked for it.',
  };

  it('changes that cell and no other', () => {
    const ours = overrideCells(STANDARD, 'ours', [cell]);
    const changed = allCells().filter(
      (each) => JSON.stringify(gradeCell(ours, each)) !== JSON.stringify(gradeCell(STANDARD, each)),
    );
    expect(changed).toEqual([
      expect.objectContaining({ ageBand: '13-15', relationship: 'known', level: 'low' }),
    ]);
    expect(gradeCell(ours, cell)).toEqual({
      severity: 'medium',
      actions: ['nudge', 'offer-help'],
      reason: cell.reason,
    });
    expect(ours.name).toBe('ours');
  });

  it('keeps the recommended actions when none are given, and silences a cell', () => {
    const { actions: _, ...plain } = cell;
    expect(gradeCell(overrideCells(STANDARD, 'ours', [plain]), cell).actions).toContain('offer-block');
    const silent = overrideCells(STANDARD, 'ours', [{ ...cell, severity: 'none' }]);
    expect(gradeCell(silent, cell)).toMatchObject({ severity: 'none', actions: [] });
  });

  it('refuses a cell that does not exist', () => {
    const wrong = { ...cell, ageBand: '18+' } as unknown as CellOverride;
    expect(() => overrideCells(STANDARD, 'ours', [wrong])).toThrow(/\.when\.ageBand\[0\]: expected one of/);
  });
});
