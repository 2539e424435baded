/** How much is lost when texts are disguised: the same texts once plain and once changed. */
import type { Nightlight } from '../../src/nightlight.js';
import { CATEGORIES } from '../../src/signals/index.js';
import { chanceOf, pick, sample } from './chance.js';
import { disguisesFor } from './disguises.js';
import { group } from './group.js';
import { type Judged, judge, reaches } from './judge.js';
import { areaOf, labelled, type Measured } from './labelled.js';
import { progress } from './progress.js';
import { mean } from './statistics/median.js';
import { shareOf } from './statistics/rate.js';
import { decimal, type Section, share, whole } from './table.js';

/** Texts of a corpus that are disguised; of our own lines all are. */
const MOST = 150;
const MEASURED: readonly Measured[] = ['attack', ...CATEGORIES];

interface Pair {
  readonly way: string;
  readonly plain: Judged;
  readonly changed: Judged;
}

/** Judges a disguised copy of each text that a disguise changes. */
async function disguise(nightlight: Nightlight, judged: readonly Judged[]): Promise<Pair[]> {
  const picked = [...group(judged, ({ example }) => example.source)].flatMap(([source, mine]) =>
    source === 'curriculum' ? mine : sample(mine, MOST, ({ example }) => example.text),
  );
  const say = progress('disguised texts', picked.length);
  const out: Pair[] = [];
  for (const [index, plain] of picked.entries()) {
    const chance = chanceOf(plain.example.text);
    const ways = disguisesFor(plain.example.lang);
    const way = pick(Object.keys(ways), chance);
    const text = ways[way]?.(plain.example.text, chance) ?? plain.example.text;
    if (text !== plain.example.text && text.trim()) {
      const changed = { example: { ...plain.example, text }, said: await judge(nightlight, text) };
      out.push({ way, plain, changed });
    }
    say(index + 1);
  }
  return out;
}

function lossOf(pairs: readonly Pair[], measured: Measured) {
  const area = (side: 'plain' | 'changed') =>
    areaOf(
      labelled(
        pairs.map((pair) => pair[side]),
        measured,
      ),
    );
  const [plain, changed] = [area('plain'), area('changed')];
  return { measured, plain, changed, lost: plain === null || changed === null ? null : plain - changed };
}

function keptOf(pairs: readonly Pair[]) {
  const noticed = pairs.filter(({ plain: { example, said } }) => {
    return Object.values(example.truth).includes(true) && reaches('medium', said);
  });
  return shareOf(noticed, ({ changed }) => reaches('medium', changed.said));
}

/** Area lost by category, and what stays noticed by disguise. */
export async function obfuscationSection(nightlight: Nightlight, judged: readonly Judged[]) {
  const pairs = await disguise(nightlight, judged);
  const categories = MEASURED.map((measured) => lossOf(pairs, measured));
  const meanLoss = mean(categories.filter(({ measured }) => measured !== 'attack').map(({ lost }) => lost));
  const ways = [...group(pairs, ({ way }) => way)]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([way, mine]) => ({ way, n: mine.length, attack: lossOf(mine, 'attack'), kept: keptOf(mine) }));
  return {
    id: 'obfuscation',
    figures: { n: pairs.length, categories, meanLoss, ways },
    tables: [
      {
        title: 'Disguised texts, by category',
        note: `${whole(pairs.length)} texts, each with one disguise. Mean loss over the categories: ${decimal(meanLoss)}.`,
        head: ['category', 'area, plain', 'area, disguised', 'lost'],
        rows: categories.map(({ measured, plain, changed, lost }) => [
          measured,
          ...[plain, changed, lost].map((value) => decimal(value)),
        ]),
      },
      {
        title: 'Disguised texts, by disguise',
        note: '`still noticed`: of the harmful texts noticed at `medium` when plain.',
        head: ['disguise', 'texts', 'area of attacks, plain', 'disguised', 'still noticed'],
        rows: ways.map(({ way, n, attack, kept }) => [
          way,
          whole(n),
          decimal(attack.plain),
          decimal(attack.changed),
          share(kept),
        ]),
      },
    ],
  } satisfies Section;
}
