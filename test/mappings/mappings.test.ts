import { describe, expect, it } from 'vitest';
import {
  AZURE_CATEGORY,
  AZURE_SEVERITY,
  FROM_OPENAI,
  fromAzureSeverity,
  OPENAI_CATEGORIES,
  OPENAI_CATEGORY,
  PUBLISHED_STAGES,
  RISK_FACET,
  toAzure,
  toPerspective,
  YOUTH_MEDIA_LEVELS,
  youthMediaLevel,
} from '../../src/mappings/index.js';
import {
  AGE_BANDS,
  CATEGORIES,
  type CheckResult,
  GROOMING_STAGES,
  RISK_CLASS,
  SEVERITIES,
  type Signal,
} from '../../src/signals/index.js';

const signal = (change: Partial<Signal>): Signal => ({
  category: 'bullying',
  severity: 'medium',
  probability: 0.8,
  spans: [],
  source: 'text-model',
  ...change,
});
const none = Object.fromEntries(CATEGORIES.map((category) => [category, 0])) as CheckResult['scores'];

describe('Azure', () => {
  it('has the same four steps', () => {
    expect(SEVERITIES.map((severity) => AZURE_SEVERITY[severity])).toEqual([0, 2, 4, 6]);
    for (const severity of SEVERITIES) expect(fromAzureSeverity(AZURE_SEVERITY[severity])).toBe(severity);
  });

  it('rounds the full scale of 0 to 7 down, and bears numbers outside it', () => {
    expect([-1, 1, 3, 5, 7, 99].map(fromAzureSeverity)).toEqual([
      'none',
      'none',
      'low',
      'medium',
      'high',
      'high',
    ]);
  });

  it('shows the gravest signal of each of its categories', () => {
    const signals = [
      signal({ category: 'hate', severity: 'high' }),
      signal({ category: 'bullying', severity: 'low' }),
      signal({ category: 'scam', severity: 'high' }),
    ];
    expect(toAzure({ signals }).categoriesAnalysis).toEqual([
      { category: 'Hate', severity: 6 },
      { category: 'SelfHarm', severity: 0 },
      { category: 'Sexual', severity: 0 },
      { category: 'Violence', severity: 0 },
    ]);
  });

  it('has no place for contract risks', () => {
    expect(CATEGORIES.filter((category) => AZURE_CATEGORY[category] === null)).toEqual([
      'personal-info',
      'scam',
    ]);
  });
});

describe('OpenAI', () => {
  it('comes back to the category it started from', () => {
    for (const category of CATEGORIES) {
      const theirs = OPENAI_CATEGORY[category];
      if (theirs !== null) expect(FROM_OPENAI[theirs]).toBe(category);
    }
  });

  it('says of all thirteen whether Nightlight looks for it', () => {
    expect(Object.keys(FROM_OPENAI).sort()).toEqual([...OPENAI_CATEGORIES].sort());
    expect(OPENAI_CATEGORIES).toHaveLength(13);
  });
});

describe('toPerspective', () => {
  it('answers in the shape of AnalyzeComment', () => {
    const result = {
      scores: { ...none, bullying: 0.8, hate: 0.3, sexual: 0.1 },
      signals: [
        signal({ spans: [{ start: 4, end: 9 }] }),
        signal({ category: 'scam', spans: [{ start: 0, end: 2 }] }),
      ],
    };
    const { attributeScores } = toPerspective(result);
    const span = { begin: 4, end: 9, score: { value: 0.8, type: 'PROBABILITY' } };
    expect(attributeScores.TOXICITY).toEqual({
      summaryScore: { value: 0.8, type: 'PROBABILITY' },
      spanScores: [span],
    });
    expect(attributeScores.INSULT.spanScores).toEqual([span]);
    expect(attributeScores.IDENTITY_ATTACK).toEqual({
      summaryScore: { value: 0.3, type: 'PROBABILITY' },
      spanScores: [],
    });
    expect(attributeScores.SEXUALLY_EXPLICIT.summaryScore.value).toBe(0.1);
    expect(attributeScores).not.toHaveProperty('PROFANITY');
  });
});

describe('German youth media law', () => {
  it('rates by age', () => {
    expect(AGE_BANDS.map((band) => youthMediaLevel('bullying', 'medium', band))).toEqual([
      'impairing',
      'impairing',
      'none',
      'none',
    ]);
    expect(AGE_BANDS.map((band) => youthMediaLevel('sexual', 'medium', band))).toEqual([
      'impairing',
      'impairing',
      'impairing',
      'none',
    ]);
  });

  it('lifts no graver level by age, and never rates nothing or a contract risk', () => {
    for (const band of AGE_BANDS) {
      expect(youthMediaLevel('sexual', 'high', band)).toBe('endangering');
      expect(youthMediaLevel('hate', 'high', band)).toBe('absolutely-illegal');
      expect(youthMediaLevel('scam', 'high', band)).toBe('none');
      for (const category of CATEGORIES) expect(youthMediaLevel(category, 'none', band)).toBe('none');
    }
  });

  it('is never milder for a graver signal or a younger child', () => {
    const rank = (...cell: Parameters<typeof youthMediaLevel>) =>
      YOUTH_MEDIA_LEVELS.indexOf(youthMediaLevel(...cell));
    for (const category of CATEGORIES) {
      for (const band of AGE_BANDS) {
        const ranks = SEVERITIES.map((severity) => rank(category, severity, band));
        expect(ranks).toEqual([...ranks].sort());
      }
      for (const severity of SEVERITIES) {
        const ranks = AGE_BANDS.map((band) => rank(category, severity, band));
        expect(ranks).toEqual([...ranks].sort().reverse());
      }
    }
  });
});

describe('CO:RE and grooming models', () => {
  it('gives each category a class and a facet that exist', () => {
    const classes = ['content', 'contact', 'conduct', 'contract'];
    for (const category of CATEGORIES) {
      expect(classes).toContain(RISK_CLASS[category]);
      expect(RISK_FACET[category]).toBeDefined();
    }
    expect([RISK_CLASS.grooming, RISK_FACET.grooming]).toEqual(['contact', 'sexual']);
  });

  it('places every sign in at least two of three models, and uses every stage of O’Connell', () => {
    for (const stage of GROOMING_STAGES) {
      expect(Object.values(PUBLISHED_STAGES[stage]).filter(Boolean).length, stage).toBeGreaterThanOrEqual(2);
    }
    const used = new Set(GROOMING_STAGES.map((stage) => PUBLISHED_STAGES[stage].oconnell).filter(Boolean));
    expect([...used].sort()).toEqual([
      'exclusivity',
      'friendship',
      'relationship',
      'risk-assessment',
      'sexual',
    ]);
  });
});
