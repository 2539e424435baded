/** Whether a probability can be read as a frequency, by category and language. */
import { CATEGORIES, type Category } from '../../src/signals/index.js';
import type { Judged } from './judge.js';
import { labelled } from './labelled.js';
import { reliability } from './statistics/reliability.js';
import { decimal, type Section } from './table.js';

/** An error over fewer texts than this is mostly chance. */
const ENOUGH = 100;

function errorOf(judged: readonly Judged[], category: Category): number | null {
  const { scores, truth } = labelled(judged, category);
  return truth.length < ENOUGH ? null : reliability(scores, truth).error;
}

/** Expected calibration error with 15 bins. */
export function calibrationSection(judged: readonly Judged[]) {
  const languages = [...new Set(judged.map(({ example }) => example.lang))].sort();
  const figures = CATEGORIES.map((category) => {
    const { scores, truth } = labelled(judged, category);
    return {
      category,
      n: truth.length,
      ...reliability(scores, truth),
      languages: Object.fromEntries(
        languages.map((lang) => [
          lang,
          errorOf(
            judged.filter(({ example }) => example.lang === lang),
            category,
          ),
        ]),
      ),
    };
  });
  return {
    id: 'calibration',
    figures,
    tables: [
      {
        title: 'Expected calibration error, 15 bins',
        note: 'Only where at least 100 texts are labelled. Calibration was fitted to these texts: dev figures.',
        head: ['category', 'all', ...languages],
        rows: figures.map((each) => [
          each.category,
          decimal(each.error),
          ...languages.map((lang) => decimal(each.languages[lang])),
        ]),
      },
    ],
  } satisfies Section;
}
