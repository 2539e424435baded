/** What the fast tier stops, what it loses of what the text model notices, and what it notices where it is alone. */
import { CATEGORIES, type Category, compareSeverity, type Severity } from '../../src/signals/index.js';
import { everydayParts } from './everyday.js';
import { type Judged, reaches } from './judge.js';
import { type Rate, shareOf } from './statistics/rate.js';
import { type Section, share } from './table.js';

const isMedium = (severity: Severity) => compareSeverity(severity, 'medium') >= 0;
const isStopped = ({ said }: Judged) => said.stopped;
const isHarmful = ({ example: { line } }: Judged) => line?.severity === 'medium' || line?.severity === 'high';

function stops(judged: readonly Judged[]): { name: string; stopped: Rate }[] {
  return everydayParts(judged).map(([name, mine]) => ({ name, stopped: shareOf(mine, isStopped) }));
}

/** Of the texts that the text model puts at `medium` or more in a category, or in any. */
function losses(judged: readonly Judged[]): { category: Category | 'any'; lost: Rate }[] {
  const at = (category: Category) => judged.filter(({ said }) => isMedium(said.full[category]));
  const any = judged.filter(({ said }) => CATEGORIES.some((category) => isMedium(said.full[category])));
  return [
    ...CATEGORIES.map((category) => ({ category, lost: shareOf(at(category), isStopped) })),
    { category: 'any' as const, lost: shareOf(any, isStopped) },
  ];
}

/** Harmful lines of ours noticed at `low` or more by the fast tier alone, and harmless ones. */
function alone(judged: readonly Judged[]): { name: string; noticed: Rate }[] {
  const isNoticed = ({ said }: Judged) => compareSeverity(said.alone, 'low') >= 0;
  const harmless = judged.filter(({ example }) => example.line?.severity === 'none');
  return [
    { name: 'harmful', noticed: shareOf(judged.filter(isHarmful), isNoticed) },
    {
      name: 'of these, noticed by the text model',
      noticed: shareOf(
        judged.filter((each) => isHarmful(each) && reaches('medium', each.said)),
        isNoticed,
      ),
    },
    { name: 'harmless', noticed: shareOf(harmless, isNoticed) },
  ];
}

/** The gate's thresholds were chosen on dev texts as well. */
export function fastTierSection(judged: readonly Judged[]) {
  const figures = { stops: stops(judged), losses: losses(judged), alone: alone(judged) };
  return {
    id: 'fastTier',
    figures,
    tables: [
      {
        title: 'Fast tier: messages that stop there',
        note: 'They are certainly nothing to it, and the text model never sees them. Our own harmless lines resemble harm on purpose.',
        head: ['source', 'stopped'],
        rows: figures.stops.map(({ name, stopped }) => [name, share(stopped)]),
      },
      {
        title: 'Fast tier: lost of what the text model puts at `medium` or more',
        head: ['category', 'stopped'],
        rows: figures.losses
          .filter(({ lost }) => lost.n > 0)
          .map(({ category, lost }) => [category, share(lost)]),
      },
      {
        title: 'Fast tier alone: our own held-out lines at `low` or more',
        note: 'Servers, React Native without onnxruntime and the first second; such a result is always `partial`.',
        head: ['lines', 'noticed'],
        rows: figures.alone.map(({ name, noticed }) => [name, share(noticed)]),
      },
    ],
  } satisfies Section;
}
