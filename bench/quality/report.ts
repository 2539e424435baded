import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdown, type Section, whole } from './table.js';

/** What was measured, on what. */
export interface Report {
  /** Versions of the models by room, and how they ran. */
  readonly models: Readonly<Record<string, string>>;
  readonly engine: string;
  readonly texts: number;
  readonly chats: number;
  /** Whether the research corpora were at hand. */
  readonly corpora: boolean;
  /** Most texts of a source and language; `null` for all. */
  readonly limit: number | null;
  readonly sections: readonly Section[];
}

const CAVEAT =
  'Training never saw these texts. Calibration and thresholds were chosen on the same dev texts, so these are dev figures; no published test suite is among them. Severities are those of the `standard` policy for a child of 10 to 12 and an unknown sender.';

/** The whole report as Markdown. */
export function reportMarkdown(report: Report, plots: readonly string[]): string {
  const { models, engine, texts, chats, corpora, limit, sections } = report;
  const versions = Object.entries(models).map(([room, version]) => `${room} ${version}`);
  const data = corpora
    ? 'the held-out lines of our curriculum and the dev rows of the research corpora'
    : 'the held-out lines of our curriculum';
  return [
    '# What Nightlight notices, and what it leaves alone',
    '',
    `Printed by \`npm run bench:quality\`: models ${versions.join(', ')}; engine ${engine}; ${whole(texts)} texts and ${whole(chats)} chats of ${data}${limit === null ? '' : `, at most ${limit} a source and language: a sample`}.`,
    '',
    CAVEAT,
    '',
    ...sections.flatMap(({ tables }) => tables.map(markdown)),
    ...plots.map((name) => `![${name}](plots/${name})\n`),
  ].join('\n');
}

/** Writes RESULTS.md, RESULTS.json and the plots into a folder. */
export function writeReport(report: Report, plots: Readonly<Record<string, string>>, folder: string): void {
  mkdirSync(join(folder, 'plots'), { recursive: true });
  for (const [name, svg] of Object.entries(plots)) writeFileSync(join(folder, 'plots', name), svg);
  const { sections, ...about } = report;
  const figures = Object.fromEntries(sections.map(({ id, figures }) => [id, figures]));
  writeFileSync(join(folder, 'RESULTS.json'), `${JSON.stringify({ ...about, ...figures }, rounded, 1)}\n`);
  writeFileSync(join(folder, 'RESULTS.md'), reportMarkdown(report, Object.keys(plots)));
}

/** Four digits after the point say all there is to say, and keep the differences between two runs readable. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;
}
