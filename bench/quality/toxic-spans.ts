/** Whether the words that a signal points at are the words that people marked (SemEval-2021 task 5, dev rows). */
import type { Span } from '../../src/signals/index.js';
import type { Judged } from './judge.js';
import { mean } from './statistics/median.js';
import { spanF1 } from './statistics/span-f1.js';
import { decimal, type Section, whole } from './table.js';

/**
 * The annotators' characters, counted in code points.
 * @returns `null` for a row whose list was cut off on its way into the corpus
 */
function marked(spans: string | undefined): Set<number> | null {
  return spans?.trimEnd().endsWith(']') ? new Set(JSON.parse(spans) as number[]) : null;
}

/** A signal's characters, from UTF-16 units to code points. */
export function charactersOf(text: string, spans: readonly Span[]): Set<number> {
  const out = new Set<number>();
  let unit = 0;
  for (const [index, char] of Array.from(text).entries()) {
    if (spans.some(({ start, end }) => unit >= start && unit < end)) out.add(index);
    unit += char.length;
  }
  return out;
}

/** F1 over characters; `null` where no row with spans is at hand. */
export function toxicSpanSection(judged: readonly Judged[]) {
  const rows = judged.flatMap(({ example, said }) => {
    const truth = marked(example.spans);
    if (!truth?.size) return [];
    const found = charactersOf(example.text, said.spans);
    const whole = charactersOf(example.text, [{ start: 0, end: example.text.length }]);
    return [{ noticed: found.size > 0, f1: spanF1(found, truth), everything: spanF1(whole, truth) }];
  });
  if (rows.length === 0) return null;
  const noticed = rows.filter((row) => row.noticed);
  const figures = {
    n: rows.length,
    noticed: noticed.length,
    f1: mean(rows.map(({ f1 }) => f1)),
    f1WhereNoticed: mean(noticed.map(({ f1 }) => f1)),
    f1OfWholeText: mean(rows.map(({ everything }) => everything)),
  };
  return {
    id: 'toxicSpans',
    figures,
    tables: [
      {
        title: 'Spans against people (toxic spans, dev)',
        note: 'F1 over characters, mean over texts; spans of bullying, hate and threat signals at `low` or more. For comparison: marking the whole text.',
        head: ['texts', 'noticed', 'F1, all', 'F1, where noticed', 'F1, whole text marked'],
        rows: [
          [
            whole(figures.n),
            whole(figures.noticed),
            decimal(figures.f1),
            decimal(figures.f1WhereNoticed),
            decimal(figures.f1OfWholeText),
          ],
        ],
      },
    ],
  } satisfies Section;
}
