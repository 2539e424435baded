import { describe, expect, it } from 'vitest';
import { adviseAdult, CATALOGUE_LOCALES, loadAdultGuide } from '../../src/coaching/index.js';
import { CATEGORIES } from '../../src/signals/index.js';
import { allTexts, RULES, sentences } from './lint.js';

const guides = await Promise.all(CATALOGUE_LOCALES.map((locale) => loadAdultGuide(locale)));
const english = await loadAdultGuide('en');

describe.each(guides)('the guide for adults $locale', (guide) => {
  const rules = RULES[guide.locale];

  it('speaks about every category, as a possibility, in its own script', () => {
    for (const category of CATEGORIES) {
      const text = guide.topics[category];
      expect(text).toMatch(rules?.script ?? /$^/);
      expect(text, category).toMatch(rules?.possibility ?? /$^/);
      if (guide.locale !== 'en') expect(text).not.toBe(english.topics[category]);
    }
  });

  it('is calm and short', () => {
    for (const [path, text] of allTexts({
      opening: guide.opening,
      topics: guide.topics,
      closing: guide.closing,
    })) {
      expect(text, path).toBe(text.trim());
      expect(text, path).not.toMatch(/[!！%{}<>\d]| {2}/u);
      expect(sentences(text).length, path).toBeLessThanOrEqual(7);
    }
  });

  it('reads as one text', () => {
    const advice = adviseAdult('self-harm', guide);
    expect(advice.startsWith(guide.opening)).toBe(true);
    expect(advice.endsWith(guide.closing)).toBe(true);
    expect(advice).toContain(guide.topics['self-harm'].concat(guide.join));
  });
});

it('never tells an adult to punish, to copy a picture or to confront', () => {
  expect(english.topics.sexual).toContain('Do not copy or forward pictures');
  expect(english.topics.grooming).toContain('do not confront');
  expect(english.topics.bullying).toContain('feels like a punishment');
});
