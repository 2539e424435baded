/** Conversations: how well risky ones are ranked, how early they are warned of, and who is wrongly warned of. */
import { earlyDetection, sumUp, type Warnings } from './early-detection.js';
import { type Followed, isInterrupted, POSITIVE } from './follow.js';
import { group } from './group.js';
import { shareOf } from './statistics/rate.js';
import { rocArea } from './statistics/roc.js';
import { decimal, NOTHING, percent, type Section, share, type Table, whole } from './table.js';

const HEAD = ['precision', 'recall', 'F1', 'F0.5', 'latency F1', 'messages', 'of the other side'];

/** Names of the labels of the curriculum's conversations. */
const LABELS = ['harmless', 'grooming or coercion', 'pile-on', 'a friend at risk'];

function cells({ precision, recall, f1, f05, latencyF1, messages, otherSide }: Warnings): string[] {
  const count = (value: number | null) => (value === null ? NOTHING : String(value));
  return [
    percent(precision),
    percent(recall),
    decimal(f1),
    decimal(f05),
    decimal(latencyF1),
    count(messages),
    count(otherSide),
  ];
}

/** Area under ROC of the highest risk. */
export function peakArea(chats: readonly Followed[]): number | null {
  return rocArea(
    chats.map(({ peak }) => peak),
    chats.map(({ risky }) => risky),
  );
}

function measure(name: string, chats: readonly Followed[]) {
  return {
    name,
    risky: chats.filter(({ risky }) => risky).length,
    others: chats.filter(({ risky }) => !risky).length,
    area: peakArea(chats),
    product: sumUp(
      chats,
      chats.map(({ firstAlertTurn }) => firstAlertTurn),
    ),
    skepticism: earlyDetection(chats),
  };
}

function setTable({ name, risky, others, area, product, skepticism }: ReturnType<typeof measure>): Table {
  return {
    title: `Warnings: ${name}`,
    note: `${whole(risky)} risky, ${whole(others)} others; area under ROC of the highest risk ${decimal(area)}. \`product\`: \`firstAlertTurn\`. A number: a warning after so many of the last ten turns had a risk of ${POSITIVE} or more. Medians of messages until a right warning.`,
    head: ['warned by', ...HEAD],
    rows: [
      ['product', ...cells(product)],
      ...skepticism.map((each) => [String(each.skepticism), ...cells(each)]),
    ],
  };
}

/** The sets that are compared; a set without risky chats is left out. */
export function chatSets(followed: readonly Followed[]): [name: string, chats: readonly Followed[]][] {
  const own = followed.filter(({ chat }) => chat.source === 'curriculum');
  const corpora = followed.filter(({ chat }) => chat.source !== 'curriculum');
  const sets: [string, readonly Followed[]][] = [
    ['held-out transcripts against benign chats', corpora],
    ['modern scenarios, risky against harmless', own.filter(({ chat }) => chat.label <= 1)],
    ['modern scenarios, risky against all others', own],
  ];
  return sets.filter(([, chats]) => chats.some(({ risky }) => risky));
}

function alarmsOf(name: string, chats: readonly Followed[]) {
  return {
    name,
    warned: shareOf(chats, ({ firstAlertTurn }) => firstAlertTurn !== null),
    interrupted: shareOf(chats, isInterrupted),
  };
}

/** All figures about conversations. */
export function conversationSection(followed: readonly Followed[]) {
  const sets = chatSets(followed).map(([name, chats]) => measure(name, chats));
  const own = followed.filter(({ chat }) => chat.source === 'curriculum');
  const harmless = followed.filter(({ chat }) => chat.label === 0);
  const sourceOf = ({ chat }: Followed) =>
    `${chat.source}, ${chat.source === 'curriculum' ? chat.setting : chat.lang}`;
  const alarms = [
    alarmsOf('all', harmless),
    ...[...group(harmless, sourceOf)].map(([name, mine]) => alarmsOf(name, mine)),
  ];
  const noticed = [...group(own, ({ chat }) => chat.label)]
    .sort(([a], [b]) => a - b)
    .map(([label, mine]) => alarmsOf(LABELS[label] ?? String(label), mine));
  const perThousand = (rate: number | null) => (rate === null ? NOTHING : (1000 * rate).toFixed(1));
  return {
    id: 'conversations',
    figures: { threshold: POSITIVE, sets, alarms, noticed },
    tables: [
      ...sets.map(setTable),
      {
        title: 'Harmless conversations',
        note: 'Warned of grooming (`firstAlertTurn`), per 1,000; and with any pattern over turns at `medium` or more. Contacts count as unknown.',
        head: ['source', 'chats', 'warned per 1,000', 'warned', 'any pattern'],
        rows: alarms.map(({ name, warned, interrupted }) => [
          name,
          whole(warned.n),
          perThousand(warned.rate),
          share(warned),
          share(interrupted),
        ]),
      },
      {
        title: 'Our own scenarios by what happens in them',
        head: ['scenario', 'warned of grooming', 'any pattern at medium'],
        rows: noticed.map(({ name, warned, interrupted }) => [name, share(warned), share(interrupted)]),
      },
    ],
  } satisfies Section;
}
