/**
 * npm run bench:personal-info
 * What finders and patterns say about the hand-written lines of test/personal-info, tuned on one half (by hash of the
 * text) and reported on the other, first without the model, then with it; and about the curriculum's dev lines, which
 * were written for the model. A later review mended patterns with all of these lines in view, so that neither half is a
 * strict test any more.
 */
import { compareSeverity, createNightlight, type Level, type Signal } from '../../dist/index.js';
import { readPersonalInfo } from '../../src/personal-info/index.js';
import { type CurriculumLine, devLines } from './curriculum.js';
import { type LineRole, type PersonalInfoLine, personalInfoLines } from './personal-info-lines.js';
import { rateLine } from './wilson.js';

const ROLES: readonly LineRole[] = ['giving', 'asking'];
const HALVES = ['tune', 'held-out'] as const;

/** The roles that something notices in a message. */
type Notice = (text: string) => Promise<readonly string[]>;

interface Counts {
  hits: number;
  alarms: number;
  misses: number;
}

function printCounts(name: string, { hits, alarms, misses }: Counts): void {
  console.log(`  ${name.padEnd(26)} precision ${rateLine(hits, hits + alarms)}`);
  console.log(`  ${''.padEnd(26)} recall    ${rateLine(hits, hits + misses)}`);
}

/** A message that gives and asks counts once for each role. */
async function countRoles(lines: readonly PersonalInfoLine[], notice: Notice): Promise<Counts> {
  const counts: Counts = { hits: 0, alarms: 0, misses: 0 };
  for (const { text, roles } of lines) {
    const noticed = await notice(text);
    for (const role of ROLES) {
      const wanted = roles.includes(role);
      if (wanted && noticed.includes(role)) counts.hits += 1;
      else if (wanted) counts.misses += 1;
      else if (noticed.includes(role)) counts.alarms += 1;
    }
  }
  return counts;
}

/** Kinds of items in messages that give some away; a kind found beside them is a false alarm, but for plain links. */
function countItems(lines: readonly PersonalInfoLine[]): Counts {
  const counts: Counts = { hits: 0, alarms: 0, misses: 0 };
  for (const { text, items } of lines.filter((line) => line.items.length > 0)) {
    const kinds = new Set(readPersonalInfo(text).found.map(({ kind }) => kind as string));
    for (const item of items) counts[kinds.has(item) ? 'hits' : 'misses'] += 1;
    for (const kind of kinds) if (kind !== 'link' && !items.includes(kind)) counts.alarms += 1;
  }
  return counts;
}

async function printFalseAlarms(
  name: string,
  lines: readonly PersonalInfoLine[],
  notice: Notice,
): Promise<void> {
  const harmless = lines.filter(({ roles }) => roles.length === 0);
  let alarms = 0;
  for (const { text } of harmless) if ((await notice(text)).length > 0) alarms += 1;
  console.log(`  ${name.padEnd(26)} alarms    ${rateLine(alarms, harmless.length)}`);
}

const patterns: Notice = async (text) => readPersonalInfo(text).roles.map(({ kind }) => kind);
const nightlight = await createNightlight();
/** In the direction where the role concerns the child. */
function wholeAt(level: Level): Notice {
  return async (text) => {
    const noticed: string[] = [];
    for (const direction of ['outgoing', 'incoming'] as const) {
      const { signals } = await nightlight.checkText(text, { direction });
      const kind = direction === 'outgoing' ? 'giving' : 'asking';
      const counts = (signal: Signal) =>
        signal.category === 'personal-info' &&
        signal.kind === kind &&
        compareSeverity(signal.severity, level) >= 0;
      if (signals.some(counts)) noticed.push(kind);
    }
    return noticed;
  };
}

for (const half of HALVES) {
  const lines = personalInfoLines().filter((line) => line.half === half);
  console.log(`\n${half}: ${lines.length} lines`);
  printCounts('finders and patterns', await countRoles(lines, patterns));
  await printFalseAlarms('hard negatives', lines, patterns);
  printCounts('kinds of items', countItems(lines));
  for (const level of ['low', 'medium'] as const) {
    printCounts(`with the model, ${level}`, await countRoles(lines, wholeAt(level)));
    await printFalseAlarms('hard negatives', lines, wholeAt(level));
  }
}

const LABELS: Readonly<Record<LineRole, string>> = {
  giving: 'personal-info-give',
  asking: 'personal-info-ask',
};
for (const language of ['en', 'zh'] as const) {
  const lines = devLines(language);
  console.log(`\n${language}: ${lines.length} dev lines of the curriculum, finders and patterns alone`);
  for (const role of ROLES) {
    const has = ({ y }: CurriculumLine) => y.includes(LABELS[role]);
    const noticed = ({ text }: CurriculumLine) =>
      readPersonalInfo(text).roles.some(({ kind }) => kind === role);
    const labelled = lines.filter(has);
    const others = lines.filter((line) => !has(line));
    console.log(
      `  ${role.padEnd(26)} noticed   ${rateLine(labelled.filter(noticed).length, labelled.length)}`,
    );
    console.log(`  ${''.padEnd(26)} alarms    ${rateLine(others.filter(noticed).length, others.length)}`);
  }
}
await nightlight.dispose();
