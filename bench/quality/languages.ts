/** Every language on its own: ranking, what is interrupted, what could not be read. */
import { CATEGORIES } from '../../src/signals/index.js';
import { group } from './group.js';
import { type Judged, reaches } from './judge.js';
import { areaOf, labelled, type Measured } from './labelled.js';
import { mean } from './statistics/median.js';
import { shareOf } from './statistics/rate.js';
import { decimal, percent, type Section, share, whole } from './table.js';

const MEASURED: readonly Measured[] = ['attack', ...CATEGORIES];

function measure(language: string, judged: readonly Judged[]) {
  const areas = MEASURED.map((measured) => {
    const known = labelled(judged, measured);
    return { category: measured, n: known.truth.length, positives: known.positives, area: areaOf(known) };
  });
  const harmless = judged.filter(({ example }) => example.line?.severity === 'none');
  const harmful = judged.filter(({ example }) => ['medium', 'high'].includes(example.line?.severity ?? ''));
  return {
    language,
    n: judged.length,
    areas,
    meanArea: mean(areas.filter(({ category }) => category !== 'attack').map(({ area }) => area)),
    ownInterrupted: shareOf(harmless, ({ said }) => reaches('medium', said)),
    ownNoticed: shareOf(harmful, ({ said }) => reaches('medium', said)),
    unread: shareOf(judged, ({ said }) => !said.covered),
  };
}

/** Area and interruptions by language. */
export function languageSection(judged: readonly Judged[]) {
  const groups = [...group(judged, ({ example }) => example.lang)].sort((a, b) => b[1].length - a[1].length);
  const figures = groups.map(([language, mine]) => measure(language, mine));
  return {
    id: 'languages',
    figures,
    tables: [
      {
        title: 'Area under ROC by language',
        note: `Only where a category has at least 10 positives and 10 negatives in the language; \`mean\` is over those.`,
        head: ['language', 'texts', 'mean', ...MEASURED],
        rows: figures.map(({ language, n, meanArea, areas }) => [
          language,
          whole(n),
          decimal(meanArea),
          ...areas.map(({ area }) => decimal(area)),
        ]),
      },
      {
        title: 'Our own held-out lines by language, at `medium` or more',
        note: '`not read`: share of all texts of the language whose result says `partial`.',
        head: ['language', 'harmful noticed', 'harmless interrupted', 'not read'],
        rows: figures.map(({ language, ownNoticed, ownInterrupted, unread }) => [
          language,
          share(ownNoticed),
          share(ownInterrupted),
          percent(unread.rate),
        ]),
      },
    ],
  } satisfies Section;
}
