/**
 * npm run bench:quality
 * What the built package says about the curriculum's dev lines: harm noticed by category, false alarms on harmless
 * lines by what they resemble. Training never saw these lines; calibration and thresholds were chosen on dev data
 * that includes them, so these are dev figures.
 */
import {
  CATEGORIES,
  compareSeverity,
  createNightlight,
  type Direction,
  type TextResult,
} from '../../dist/index.js';
import { type CurriculumLine, devLines } from './curriculum.js';
import { rateLine } from './wilson.js';

interface Checked {
  readonly line: CurriculumLine;
  readonly result: TextResult;
}

/** What a child writes of itself is outgoing; the rest comes to it. */
function directionOf({ y }: CurriculumLine): Direction {
  return y.includes('self-harm') || y.includes('personal-info-give') ? 'outgoing' : 'incoming';
}

function categoriesOf({ y }: CurriculumLine): string[] {
  return y.map((label) => (label.startsWith('personal-info') ? 'personal-info' : label));
}

function atLeast(level: 'low' | 'medium', { result }: Checked): boolean {
  return compareSeverity(result.severity, level) >= 0;
}

function print(name: string, checked: readonly Checked[], level: 'low' | 'medium'): void {
  if (checked.length === 0) return;
  const hits = checked.filter((each) => atLeast(level, each)).length;
  console.log(`  ${name.padEnd(22)} ${rateLine(hits, checked.length)}`);
}

const nightlight = await createNightlight({ ageBand: '10-12' });
for (const language of ['en', 'zh'] as const) {
  const checked: Checked[] = [];
  for (const line of devLines(language)) {
    checked.push({ line, result: await nightlight.checkText(line.text, { direction: directionOf(line) }) });
  }
  const harmful = checked.filter(({ line }) => line.severity === 'medium' || line.severity === 'high');
  const harmless = checked.filter(({ line }) => line.severity === 'none');

  for (const level of ['low', 'medium'] as const) {
    console.log(`\n${language}: harmful lines at ${level} or more`);
    for (const category of CATEGORIES) {
      print(
        category,
        harmful.filter(({ line }) => categoriesOf(line).includes(category)),
        level,
      );
    }
    print('all', harmful, level);
    console.log(`${language}: harmless lines at ${level} or more, by what they resemble`);
    const groups = new Set(harmless.map(({ line }) => line.looks_like ?? 'everyday'));
    for (const group of [...groups].sort()) {
      print(
        group,
        harmless.filter(({ line }) => (line.looks_like ?? 'everyday') === group),
        level,
      );
    }
    print(
      'family logistics',
      harmless.filter(({ line }) => line.kind.includes('family')),
      level,
    );
    print('all', harmless, level);
  }
}
await nightlight.dispose();
