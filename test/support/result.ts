import { expect } from 'vitest';
import type { TextResult } from '../../src/index.js';
import { CATEGORIES, compareSeverity, SEVERITIES, VERSION } from '../../src/index.js';

/** Asserts all that holds for every result, whatever the text. */
export function expectSound(text: string, result: Omit<TextResult, 'tier'>): void {
  expect(SEVERITIES).toContain(result.severity);
  expect(Object.keys(result.scores)).toEqual([...CATEGORIES]);
  for (const score of Object.values(result.scores)) {
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
  }
  expect(result.severity).toBe(result.signals[0]?.severity ?? 'none');
  for (const [i, { severity, spans }] of result.signals.entries()) {
    expect(severity).not.toBe('none');
    expect(compareSeverity(severity, result.signals[i - 1]?.severity ?? 'high')).toBeLessThanOrEqual(0);
    for (const { start, end } of spans) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
      // An app that cuts there must not be left with half a character.
      for (const at of [start, end])
        expect(text.slice(at - 1, at + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
    }
  }
  expect(result.coaching === null).toBe(result.severity === 'none');
  expect(result.status).toBe(result.partial.length ? 'partial' : 'full');
  expect(result.versions.nightlight).toBe(VERSION);
  expect(result.actions.length).toBeGreaterThan(0);
}
