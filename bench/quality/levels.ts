/** What each level notices, and how often it is right. */
import { CATEGORIES, LEVELS } from '../../src/signals/index.js';
import type { Judged } from './judge.js';
import { countAt, labelled } from './labelled.js';
import { precision, recall } from './statistics/counts.js';
import { percent, type Section, type Table, whole } from './table.js';

function measure(judged: readonly Judged[]) {
  return CATEGORIES.map((category) => {
    const known = labelled(judged, category);
    const levels = LEVELS.map((level) => {
      const counts = countAt(known, category, level);
      return { level, ...counts, precision: precision(counts), recall: recall(counts) };
    });
    return { category, n: known.truth.length, positives: known.positives, levels };
  });
}

function table(title: string, figures: ReturnType<typeof measure>): Table {
  return {
    title,
    note: 'Precision depends on how many positives a set holds; recall does not. A level holds all graver ones.',
    head: [
      'category',
      'positives',
      ...LEVELS.flatMap((level) => [`${level}: precision`, `${level}: recall`]),
    ],
    rows: figures.map(({ category, positives, levels }) => [
      category,
      whole(positives),
      ...levels.flatMap((level) => [percent(level.precision), percent(level.recall)]),
    ]),
  };
}

/** Precision and recall at every level, over all texts and over our own lines. */
export function levelSection(judged: readonly Judged[]) {
  const own = judged.filter(({ example }) => example.source === 'curriculum');
  const figures = { own: measure(own), ...(own.length < judged.length && { all: measure(judged) }) };
  return {
    id: 'levels',
    figures,
    tables: [
      ...(figures.all ? [table('Levels, all texts', figures.all)] : []),
      table('Levels, our own held-out lines', figures.own),
    ],
  } satisfies Section;
}
