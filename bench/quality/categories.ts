/** Every category over all texts: how well it ranks them, in which language, and where no easy negatives help. */
import { CATEGORIES } from '../../src/signals/index.js';
import type { Judged } from './judge.js';
import { areaOf, labelled, type Measured } from './labelled.js';
import { decimal, type Section, whole } from './table.js';

const MEASURED: readonly Measured[] = [...CATEGORIES, 'attack'];

/** Figures of one category. */
function measure(judged: readonly Judged[], measured: Measured) {
  const all = labelled(judged, measured);
  const areaWhere = (holds: (each: Judged) => boolean) =>
    areaOf(labelled(all.judged.filter(holds), measured));
  const positives = all.judged.filter((_, index) => all.truth[index]);
  const sources = new Set(positives.map(({ example }) => example.source));
  return {
    category: measured,
    n: all.truth.length,
    positives: all.positives,
    area: {
      all: areaOf(all),
      english: areaWhere(({ example }) => example.lang === 'en'),
      chinese: areaWhere(({ example }) => example.lang === 'zh'),
      others: areaWhere(({ example }) => !['en', 'zh'].includes(example.lang)),
      hard: areaWhere(({ example }) => sources.has(example.source)),
      own: areaWhere(({ example }) => example.source === 'curriculum'),
      corpora: areaWhere(
        ({ example }) => example.source !== 'curriculum' && ['en', 'zh'].includes(example.lang),
      ),
    },
  };
}

/** Area under ROC by category. */
export function categorySection(judged: readonly Judged[]) {
  const figures = MEASURED.map((measured) => measure(judged, measured));
  return {
    id: 'categories',
    figures,
    tables: [
      {
        title: 'Area under ROC by category',
        note: '`hard`: only sources that hold positives, so that no everyday chat helps as easy negatives. `own`: the held-out lines of our curriculum, which every version makes harder. `corpora`: all but these, English and Chinese. `attack`: the likeliest of bullying, hate and threat against "somebody is attacked".',
        head: [
          'category',
          'texts',
          'positives',
          'all',
          'English',
          'Chinese',
          'others',
          'hard',
          'own',
          'corpora',
        ],
        rows: figures.map(({ category, n, positives, area }) => [
          category,
          whole(n),
          whole(positives),
          ...[area.all, area.english, area.chinese, area.others, area.hard, area.own, area.corpora].map(
            (value) => decimal(value),
          ),
        ]),
      },
    ],
  } satisfies Section;
}
