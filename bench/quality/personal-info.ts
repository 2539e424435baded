/**
 * Personal details given and asked for: on the hand-written lines of test/personal-info, and what finders and patterns
 * alone say about our curriculum's held-out lines, which were written for the model.
 */
import type { Nightlight } from '../../src/nightlight.js';
import { readPersonalInfo } from '../../src/personal-info/index.js';
import { compareSeverity, type Level, type Signal } from '../../src/signals/index.js';
import { type CurriculumLine, devLines } from './curriculum.js';
import { type LineRole, type PersonalInfoLine, personalInfoLines } from './personal-info-lines.js';
import { type Rate, rateOf, shareOf } from './statistics/rate.js';
import { type Section, share } from './table.js';

const ROLES: readonly LineRole[] = ['giving', 'asking'];
const HALVES = ['tune', 'held-out'] as const;
const LABELS: Readonly<Record<LineRole, string>> = {
  giving: 'personal-info-give',
  asking: 'personal-info-ask',
};

/** The roles that something notices in a message. */
type Notice = (text: string) => Promise<readonly string[]>;

/** What something gets right and wrong on one half of the lines. */
interface OnLines {
  readonly half: PersonalInfoLine['half'];
  readonly by: string;
  readonly precision: Rate;
  readonly recall: Rate;
  /** Hard negatives in which something is noticed. */
  readonly alarms: Rate;
}

/** A message that gives and asks counts once for each role. */
async function onLines(half: PersonalInfoLine['half'], by: string, notice: Notice): Promise<OnLines> {
  let [hits, alarms, misses] = [0, 0, 0];
  const quiet: boolean[] = [];
  for (const { text, roles } of personalInfoLines().filter((line) => line.half === half)) {
    const noticed = await notice(text);
    for (const role of ROLES) {
      if (noticed.includes(role)) roles.includes(role) ? hits++ : alarms++;
      else if (roles.includes(role)) misses++;
    }
    if (roles.length === 0) quiet.push(noticed.length === 0);
  }
  return {
    half,
    by,
    precision: rateOf(hits, hits + alarms),
    recall: rateOf(hits, hits + misses),
    alarms: shareOf(quiet, (none) => !none),
  };
}

/** Kinds of items in messages that give some away; a kind found beside them is a false alarm, but for plain links. */
function items(half: PersonalInfoLine['half']) {
  let [hits, alarms, misses] = [0, 0, 0];
  for (const line of personalInfoLines().filter((line) => line.half === half && line.items.length > 0)) {
    const kinds = new Set<string>(readPersonalInfo(line.text).found.map(({ kind }) => kind));
    for (const item of line.items) kinds.has(item) ? hits++ : misses++;
    for (const kind of kinds) if (kind !== 'link' && !line.items.includes(kind)) alarms++;
  }
  return { half, precision: rateOf(hits, hits + alarms), recall: rateOf(hits, hits + misses) };
}

const byPatterns: Notice = async (text) => readPersonalInfo(text).roles.map(({ kind }) => kind);

/** Each role in the direction in which it concerns the child. */
function byAll(nightlight: Nightlight, level: Level): Notice {
  const noticed = async (text: string, role: LineRole) => {
    const direction = role === 'giving' ? 'outgoing' : 'incoming';
    const { signals } = await nightlight.checkText(text, { direction });
    return signals.some(
      ({ category, kind, severity }: Signal) =>
        category === 'personal-info' && kind === role && compareSeverity(severity, level) >= 0,
    );
  };
  return async (text) => {
    const roles: LineRole[] = [];
    for (const role of ROLES) if (await noticed(text, role)) roles.push(role);
    return roles;
  };
}

function onCurriculum() {
  return (['en', 'zh'] as const).flatMap((language) => {
    const lines = devLines(language);
    return ROLES.map((role) => {
      const has = ({ y }: CurriculumLine) => y.includes(LABELS[role]);
      const noticed = ({ text }: CurriculumLine) =>
        readPersonalInfo(text).roles.some(({ kind }) => kind === role);
      return {
        language,
        role,
        noticed: shareOf(lines.filter(has), noticed),
        alarms: shareOf(
          lines.filter((line) => !has(line)),
          noticed,
        ),
      };
    });
  });
}

/** Both halves, without the model and with it. */
export async function personalInfoSection(nightlight: Nightlight) {
  const lines: OnLines[] = [];
  for (const half of HALVES) {
    lines.push(await onLines(half, 'finders and patterns', byPatterns));
    for (const level of ['low', 'medium'] as const)
      lines.push(await onLines(half, `with the model, ${level} or more`, byAll(nightlight, level)));
  }
  const figures = { lines, items: HALVES.map(items), curriculum: onCurriculum() };
  return {
    id: 'personalInfo',
    figures,
    tables: [
      {
        title: 'Personal details, hand-written lines: giving and asking',
        note: 'Patterns were tuned on one half (by hash of the text); a later review mended some with all lines in view, so that neither half is a strict test any more.',
        head: ['half, by what', 'precision', 'recall', 'alarms on hard negatives'],
        rows: lines.map(({ half, by, precision, recall, alarms }) => [
          `${half}, ${by}`,
          ...[precision, recall, alarms].map(share),
        ]),
      },
      {
        title: 'Personal details, hand-written lines: kinds of items',
        head: ['half', 'precision', 'recall'],
        rows: figures.items.map(({ half, precision, recall }) => [half, share(precision), share(recall)]),
      },
      {
        title: 'Personal details, our own held-out lines: finders and patterns alone',
        head: ['language, role', 'noticed', 'alarms on all other lines'],
        rows: figures.curriculum.map(({ language, role, noticed, alarms }) => [
          `${language}, ${role}`,
          share(noticed),
          share(alarms),
        ]),
      },
    ],
  } satisfies Section;
}
