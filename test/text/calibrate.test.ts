import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../src/signals/index.js';
import { calibrate, levelOf } from '../../src/text/calibrate.js';
import { TEXT_MANIFEST } from '../../src/text/index.js';

const logits = fc.double({ min: -30, max: 30, noNaN: true });

describe('calibrate', () => {
  it('is the logistic function of slope times logit plus offset', () => {
    expect(calibrate(0, { slope: 2, offset: 0 })).toBe(0.5);
    expect(calibrate(1, { slope: 2, offset: -1 })).toBeCloseTo(0.731059, 6);
    expect(calibrate(-3, { slope: 1, offset: 0 })).toBeCloseTo(0.047426, 6);
  });

  it('stays a probability at the edges', () => {
    expect(calibrate(1e9, { slope: 1, offset: 0 })).toBe(1);
    expect(calibrate(-1e9, { slope: 1, offset: 0 })).toBe(0);
  });

  it('keeps the order of logits, with every calibration of the shipped model', () => {
    for (const calibrations of Object.values(TEXT_MANIFEST.calibration)) {
      expect(calibrations).toHaveLength(TEXT_MANIFEST.labels.length);
      for (const calibration of calibrations) {
        fc.assert(
          fc.property(logits, logits, (a, b) => {
            const [low, high] = a < b ? [a, b] : [b, a];
            expect(calibrate(low, calibration)).toBeLessThanOrEqual(calibrate(high, calibration));
          }),
          { numRuns: 30 },
        );
      }
    }
  });
});

describe('levelOf', () => {
  const thresholds = { low: 0.3, medium: 0.6, high: 0.9 };

  it.each([
    [0, 'none'],
    [0.29999, 'none'],
    [0.3, 'low'],
    [0.6, 'medium'],
    [0.89999, 'medium'],
    [0.9, 'high'],
    [1, 'high'],
  ])('reads %d as %s', (probability, level) => expect(levelOf(probability, thresholds)).toBe(level));

  it('has thresholds that rise, for every category of the shipped model', () => {
    const { thresholds, languageThresholds } = TEXT_MANIFEST;
    for (const [language, own] of [['all', thresholds] as const, ...Object.entries(languageThresholds)]) {
      for (const category of CATEGORIES) {
        const { low, medium, high } = own[category];
        const rises = [low > 0, medium > low, high > medium, high < 1];
        expect(rises, `${language} ${category}`).toEqual([true, true, true, true]);
      }
    }
  });
});
