import type { Rate } from './statistics/rate.js';

/** A table of a report. */
export interface Table {
  readonly title: string;
  /** How to read it. */
  readonly note?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A part of the report: the figures for programs, and the tables that show them. */
export interface Section {
  /** Name of the part in RESULTS.json. */
  readonly id: string;
  readonly figures: unknown;
  readonly tables: readonly Table[];
}

/** Where there is no figure. */
export const NOTHING = '–';

/** An area, an error or an F measure: three digits after the point. */
export function decimal(value: number | null | undefined, digits = 3): string {
  return value === null || value === undefined ? NOTHING : value.toFixed(digits);
}

/** A share as a percentage. */
export function percent(value: number | null | undefined, digits = 1): string {
  return value === null || value === undefined ? NOTHING : `${(100 * value).toFixed(digits)} %`;
}

/** A whole number. */
export function whole(value: number): string {
  return value.toLocaleString('en');
}

/** `3 of 1,000 = 0.30 % (0.10 to 0.88)`. */
export function share({ hits, n, rate, low, high }: Rate): string {
  if (rate === null || low === null || high === null) return NOTHING;
  const digits = rate < 0.1 ? 2 : 1;
  const range = `${(100 * low).toFixed(digits)} to ${(100 * high).toFixed(digits)}`;
  return `${whole(hits)} of ${whole(n)} = ${percent(rate, digits)} (${range})`;
}

/** Columns as wide as their widest cell, so that the table reads well in a terminal too. */
export function markdown({ title, note, head, rows }: Table): string {
  const widths = head.map((name, column) =>
    Math.max(...[name, ...rows.map((row) => row[column] ?? '')].map((cell) => [...cell].length), 3),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => pad(cells[column] ?? '', width, column > 0)).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
  return [`### ${title}`, '', ...(note ? [note, ''] : []), line(head), rule, ...rows.map(line), ''].join(
    '\n',
  );
}

function pad(text: string, width: number, right: boolean): string {
  const blank = ' '.repeat(Math.max(0, width - [...text].length));
  return right ? blank + text : text + blank;
}
