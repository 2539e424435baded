/** How often ordinary messages are interrupted: the figure that decides whether a child keeps the guard. */
import { compareSeverity } from '../../src/signals/index.js';
import { group } from './group.js';
import { type Judged, reaches } from './judge.js';
import { shareOf } from './statistics/rate.js';
import { type Section, share } from './table.js';

/** Sources of ordinary messages: the same as in models/training/figures.py. Nobody labelled them message by message. */
const EVERYDAY: readonly string[] = [
  'nus_sms_en',
  'nus_sms_zh',
  'chitchat_byu',
  'xdailydialog',
  'kdconv',
  'topical_chat',
];

function measure(name: string, judged: readonly Judged[]) {
  return {
    name,
    incoming: shareOf(judged, ({ said }) => compareSeverity(said.incoming, 'medium') >= 0),
    outgoing: shareOf(judged, ({ said }) => compareSeverity(said.outgoing, 'medium') >= 0),
    either: shareOf(judged, ({ said }) => reaches('medium', said)),
    high: shareOf(judged, ({ said }) => reaches('high', said)),
  };
}

/** Harmless lines of our own about who is fetched when and what is for dinner. */
export function isFamilyLogistics({ example: { line } }: Judged): boolean {
  return line?.severity === 'none' && line.kind.includes('family');
}

/** Everyday messages by source and in all, and our own harmless lines; only parts that hold any. */
export function everydayParts(judged: readonly Judged[]): [name: string, mine: readonly Judged[]][] {
  const everyday = judged.filter(({ example }) => EVERYDAY.includes(example.source));
  const parts: [string, readonly Judged[]][] = [
    ...group(everyday, ({ example }) => `${example.source}, ${example.lang}`),
    ['all everyday sources', everyday],
    ['our harmless hard lines', judged.filter(({ example }) => example.line?.severity === 'none')],
  ];
  return parts.filter(([, mine]) => mine.length > 0);
}

/** False alarms by source, with Wilson intervals. */
export function everydaySection(judged: readonly Judged[]) {
  const family = judged.filter(isFamilyLogistics);
  const figures = everydayParts(judged).map(([name, mine]) => measure(name, mine));
  if (family.length > 0) figures.push(measure('family logistics', family));
  return {
    id: 'everyday',
    figures,
    tables: [
      {
        title: 'False alarms',
        note: 'Share of messages at `medium` or more, with 95 % Wilson intervals: when they come to the child, when the child writes them, in either case, and at `high` in either case. Everyday messages do hold some real telephone numbers and addresses.',
        head: ['source', 'incoming', 'outgoing', 'either', 'high'],
        rows: figures.map(({ name, incoming, outgoing, either, high }) => [
          name,
          ...[incoming, outgoing, either, high].map(share),
        ]),
      },
    ],
  } satisfies Section;
}
