import { actionsAt, gradeCell, type Policy, type PolicyCell } from '../../src/policy/index.js';
import {
  AGE_BANDS,
  CATEGORIES,
  type Direction,
  LEVELS,
  type PersonalInfoKind,
  RELATIONSHIPS,
} from '../../src/signals/index.js';

/** A category, or one half of `personal-info`: one section of the table. */
export interface Topic {
  readonly category: PolicyCell['category'];
  readonly kind?: PersonalInfoKind;
}

/** All sections, in the order of categories. */
export const TOPICS: readonly Topic[] = CATEGORIES.flatMap((category): Topic[] =>
  category === 'personal-info'
    ? [
        { category, kind: 'giving' },
        { category, kind: 'asking' },
      ]
    : [{ category }],
);

/** What a topic is called in the documents. */
export function nameOf({ category, kind }: Topic): string {
  return kind === undefined ? category : `${category} (${kind})`;
}

/** One row: the severities of three levels in each age band, with the reasons behind them. */
export interface Row {
  readonly direction: Direction;
  readonly relationships: readonly string[];
  readonly cells: readonly string[];
}

/** Rows of one topic and direction; relationships that decide alike share one. */
export function rowsOf(
  policy: Policy,
  topic: Topic,
  direction: Direction,
  mark: (reason: string) => string,
): Row[] {
  const rows: { relationships: string[]; cells: string[] }[] = [];
  for (const relationship of RELATIONSHIPS) {
    const cells = AGE_BANDS.map((ageBand) => {
      const decisions = LEVELS.map((level) =>
        gradeCell(policy, { ...topic, ageBand, direction, relationship, level }),
      );
      const reasons = new Set(
        decisions.map(({ reason }) => reason).filter((reason) => reason !== 'as-graded'),
      );
      const severities = decisions.map(({ severity }) => (severity === 'none' ? '–' : severity));
      return `${severities.join(' · ')}${[...reasons].map(mark).join('')}`;
    });
    const same = rows.find((row) => row.cells.join() === cells.join());
    if (same) same.relationships.push(relationship);
    else rows.push({ relationships: [relationship], cells });
  }
  return rows.map((row) => ({ direction, ...row }));
}

/** Recommended actions at each severity, and the topics and age bands to which they apply. */
export function actionGroups(policy: Policy, direction: Direction): { who: string; actions: string[] }[] {
  const groups = new Map<string, { topics: Map<string, string[]>; actions: string[] }>();
  for (const topic of TOPICS) {
    for (const ageBand of AGE_BANDS) {
      const cell = { ...topic, ageBand, direction, relationship: 'unknown', level: 'low' } as const;
      const actions = LEVELS.map((severity) => actionsAt(policy, cell, severity).join(', '));
      const group = groups.get(actions.join()) ?? { topics: new Map<string, string[]>(), actions };
      group.topics.set(nameOf(topic), [...(group.topics.get(nameOf(topic)) ?? []), ageBand]);
      groups.set(actions.join(), group);
    }
  }
  return [...groups.values()].map(({ topics, actions }) => ({ who: whoOf(topics), actions }));
}

/** `bullying, hate (all ages); sexual (under-10)`. */
function whoOf(topics: ReadonlyMap<string, readonly string[]>): string {
  const byAges = new Map<string, string[]>();
  for (const [topic, bands] of topics) {
    const ages = bands.length === AGE_BANDS.length ? 'all ages' : bands.join(', ');
    byAges.set(ages, [...(byAges.get(ages) ?? []), topic]);
  }
  return [...byAges].map(([ages, names]) => `${names.join(', ')}: ${ages}`).join('; ');
}
