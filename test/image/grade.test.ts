import { describe, expect, it } from 'vitest';
import { gradeImage, kindOf, needsSecondOpinion } from '../../src/image/grade.js';
import { compareSeverity } from '../../src/signals/index.js';
import { firstLook } from './support/fakes.js';
import { manifest } from './support/models.js';

const { grading } = manifest;
const grade = (parts: Parameters<typeof firstLook>[0], second: number | null) =>
  gradeImage(firstLook(parts), second, grading);

describe('gradeImage', () => {
  it('is high only when both networks are sure', () => {
    expect(grade({ porn: 0.97 }, 0.96).level).toBe('high');
    expect(grade({ porn: 0.97 }, 0.7).level).not.toBe('high');
    expect(grade({ porn: 0.75 }, 0.99).level).not.toBe('high');
    expect(grade({ porn: 0.99 }, null).level).not.toBe('high');
  });

  it('lets the second network clear what the first suspects', () => {
    expect(grade({ porn: 0.97, sexy: 0.01 }, 0.07).level).toBe('none');
    expect(grade({ sexy: 0.85 }, 0.001).level).toBe('none');
  });

  it('calls suggestive pictures low, unless the second network is sure they are more', () => {
    expect(grade({ sexy: 0.95, porn: 0.03 }, 0.6).level).toBe('low');
    expect(compareSeverity(grade({ sexy: 0.95, porn: 0.03 }, 0.95).level, 'medium')).toBeGreaterThanOrEqual(
      0,
    );
  });

  it('decides on the first network alone when the second is not there, rather than let it pass', () => {
    expect(grade({ porn: 0.9 }, null)).toMatchObject({ level: 'medium' });
  });

  it('tells drawings from photographs and trusts the first network more about drawings', () => {
    expect(kindOf(firstLook({ drawing: 0.4, hentai: 0.3 }))).toBe('drawing');
    expect(kindOf(firstLook({ porn: 0.9 }))).toBe('photo');
    const drawing = grade({ hentai: 0.9 }, 0.3);
    const photo = grade({ porn: 0.9 }, 0.3);
    expect(drawing.kind).toBe('drawing');
    expect(drawing.probability).toBeGreaterThan(photo.probability);
  });

  it('is what the formula says: weighted mean of log-odds, shifted by the prior', () => {
    const odds = Math.sqrt((0.8 / 0.2) * (0.6 / 0.4)) * grading.priorOdds;
    expect(grade({ porn: 0.8 }, 0.6).probability).toBeCloseTo(odds / (1 + odds), 10);
  });

  it('never falls when either network grows surer, and stays a probability at the ends', () => {
    let last = -1;
    for (let step = 0; step <= 20; step++) {
      const { probability } = grade({ porn: step / 20 }, step / 20);
      expect(probability).toBeGreaterThanOrEqual(last);
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
      last = probability;
    }
  });

  it('asks the second network from a tenth of suspicion on', () => {
    expect(needsSecondOpinion(firstLook({ porn: 0.05, sexy: 0.04 }), grading)).toBe(false);
    expect(needsSecondOpinion(firstLook({ porn: 0.04, sexy: 0.04, hentai: 0.03 }), grading)).toBe(true);
  });
});
