/** Every corpus on its own: where the figures of the categories come from. */
import { CATEGORIES } from '../../src/signals/index.js';
import { group } from './group.js';
import type { Judged } from './judge.js';
import { areaOf, countAt, LEAST, labelled } from './labelled.js';
import { rateOf } from './statistics/rate.js';
import { decimal, percent, type Section, whole } from './table.js';

function measure(source: string, judged: readonly Judged[]) {
  return CATEGORIES.flatMap((category) => {
    const known = labelled(judged, category);
    if (known.positives < LEAST) return [];
    const { hits, alarms, misses, rejections } = countAt(known, category, 'medium');
    return [
      {
        source,
        category,
        n: known.truth.length,
        positives: known.positives,
        area: areaOf(known),
        noticed: rateOf(hits, hits + misses),
        interrupted: rateOf(alarms, alarms + rejections),
      },
    ];
  });
}

/** Figures by source and category, where a source has positives of it. */
export function sourceSection(judged: readonly Judged[]) {
  const groups = [...group(judged, ({ example }) => example.source)].sort(([a], [b]) => a.localeCompare(b));
  const figures = groups.flatMap(([source, mine]) => measure(source, mine));
  return {
    id: 'sources',
    figures,
    tables: [
      {
        title: 'By source',
        note: 'Sources with at least 10 positives of a category. Labels mean different things in different sources.',
        head: [
          'source',
          'category',
          'texts',
          'positives',
          'area',
          'positives at medium',
          'negatives at medium',
        ],
        rows: figures.map((each) => [
          each.source,
          each.category,
          whole(each.n),
          whole(each.positives),
          decimal(each.area),
          percent(each.noticed.rate),
          percent(each.interrupted.rate),
        ]),
      },
    ],
  } satisfies Section;
}
