import { describe, expect, it } from 'vitest';
import { count, fMeasure, precision, recall } from '../../bench/quality/statistics/counts.js';
import { latencyF1, latencyPenalty, penaltyRate } from '../../bench/quality/statistics/latency.js';
import { mean, median } from '../../bench/quality/statistics/median.js';
import { rateOf } from '../../bench/quality/statistics/rate.js';
import { reliability } from '../../bench/quality/statistics/reliability.js';
import { rocArea, rocCurve } from '../../bench/quality/statistics/roc.js';
import { spanF1 } from '../../bench/quality/statistics/span-f1.js';

const yes = (bits: string) => [...bits].map((bit) => bit === '1');

describe('area under ROC', () => {
  const scores = [0.9, 0.8, 0.8, 0.7, 0.6, 0.5, 0.5, 0.5, 0.3, 0.1];
  const truth = yes('1101010001');

  it('is what scikit-learn says, with ties', () => {
    // roc_auc_score of the same numbers, the third and the second swapped or not: they are tied.
    expect(rocArea(scores, yes('1101010001'))).toBeCloseTo(0.62, 12);
    expect(rocArea(scores, yes('1011010001'))).toBeCloseTo(0.62, 12);
  });

  it('does not depend on the order of the texts', () => {
    expect(rocArea([...scores].reverse(), [...truth].reverse())).toBeCloseTo(0.62, 12);
  });

  it.each([
    [[1, 2, 3, 4], '0011', 1],
    [[1, 2, 3, 4], '1100', 0],
    [[1, 1, 1, 1], '0101', 0.5],
    [[1, 2], '11', null],
    [[], '', null],
  ])('%j, %s: %s', (given, bits, area) => {
    expect(rocArea(given, yes(bits))).toBe(area);
  });

  it('has the curve of scikit-learn', () => {
    // roc_curve(..., drop_intermediate=False)
    const fpr = [0, 0, 0.2, 0.2, 0.4, 0.8, 1, 1];
    const tpr = [0, 0.2, 0.4, 0.6, 0.6, 0.8, 0.8, 1];
    expect(rocCurve(scores, truth)).toEqual(fpr.map((x, index) => [x, tpr[index]]));
  });

  it('thins long curves but keeps both ends', () => {
    const long = Array.from({ length: 5000 }, (_, index) => index);
    const curve = rocCurve(
      long,
      long.map((value) => value % 3 === 0 || value > 4000),
      40,
    );
    expect(curve.length).toBeLessThanOrEqual(42);
    expect(curve[0]).toEqual([0, 0]);
    expect(curve.at(-1)).toEqual([1, 1]);
  });
});

describe('counts', () => {
  // 2 hits, 1 alarm, 3 misses, 4 rejections.
  const counts = count(yes('1110000000'), yes('1101010001').with(2, false).with(9, true).with(0, true));

  it('adds up', () => {
    expect(counts).toEqual({ hits: 2, alarms: 1, misses: 3, rejections: 4 });
  });

  it('gives precision, recall and F', () => {
    expect(precision(counts)).toBeCloseTo(2 / 3, 12);
    expect(recall(counts)).toBeCloseTo(0.4, 12);
    expect(fMeasure(counts)).toBeCloseTo(0.5, 12);
    // 1.25 * 2 / (1.25 * 2 + 0.25 * 3 + 1)
    expect(fMeasure(counts, 0.5)).toBeCloseTo(2.5 / 4.25, 12);
  });

  it('has no figure for nothing', () => {
    const none = count([], []);
    expect([precision(none), recall(none), fMeasure(none)]).toEqual([null, null, null]);
  });
});

describe('Wilson interval', () => {
  it.each([
    // scipy.stats.binomtest(...).proportion_ci(method='wilson')
    [3, 1000, 0.0010207838811386186, 0.008783014053503173],
    [0, 50, 0, 0.07134759913335872],
    [8, 10, 0.4901624715366418, 0.9433178485456248],
  ])('%i of %i', (hits, n, low, high) => {
    const rate = rateOf(hits, n);
    expect(rate.low).toBeCloseTo(low, 4);
    expect(rate.high).toBeCloseTo(high, 4);
    expect(rate.rate).toBe(hits / n);
  });

  it('of nothing is nothing', () => {
    expect(rateOf(0, 0)).toEqual({ hits: 0, n: 0, rate: null, low: null, high: null });
  });
});

describe('expected calibration error', () => {
  it('is what models/training/evaluate.py computes', () => {
    const said = [0.02, 0.05, 0.07, 0.2, 0.21, 0.35, 0.5, 0.51, 0.68, 0.9, 0.95, 1];
    const { error, bins } = reliability(said, yes('001010101111'));
    expect(error).toBeCloseTo(0.20166666666666666, 12);
    expect(bins).toHaveLength(8);
    expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(12);
  });

  it('is 0 where what is said comes true', () => {
    expect(reliability([0.5, 0.5, 0, 1], yes('1001')).error).toBeCloseTo(0, 12);
  });
});

describe('F1 over characters', () => {
  const set = (from: number, to: number) =>
    new Set(Array.from({ length: to - from }, (_, index) => from + index));

  it.each([
    // f1_score of the same ten characters: 0.444
    [set(2, 6), set(4, 9), 4 / 9],
    [set(0, 5), set(0, 5), 1],
    [set(0, 5), set(5, 9), 0],
    [set(0, 0), set(0, 0), 1],
    [set(0, 0), set(0, 3), 0],
    [set(0, 3), set(0, 0), 0],
  ])('%#', (said, truth, f1) => {
    expect(spanF1(said, truth)).toBeCloseTo(f1, 12);
  });
});

describe('latency-weighted F1', () => {
  const rate = penaltyRate(41);

  it('costs nothing at once and half at the median length', () => {
    expect(latencyPenalty(1, rate)).toBe(0);
    expect(latencyPenalty(41, rate)).toBeCloseTo(0.5, 12);
    expect(latencyPenalty(10, rate)).toBeCloseTo(0.12296838678858246, 12);
  });

  it('takes the median penalty off', () => {
    expect(latencyF1(0.8, [30, 5, 10], rate)).toBeCloseTo(0.701625290569134, 12);
  });

  it('is 0 when nobody is warned of, and nothing when there is nobody', () => {
    expect(latencyF1(0, [], rate)).toBe(0);
    expect(latencyF1(null, [], rate)).toBeNull();
  });
});

describe('median and mean', () => {
  it('of odd, even and no numbers', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, null]);
    expect([mean([1, null, 3]), mean([null]), mean([])]).toEqual([2, null, null]);
  });
});
