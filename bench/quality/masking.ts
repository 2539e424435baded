/** Sanity test of explanations: without the words that a signal points at, its score must fall further than without others. */
import type { Nightlight } from '../../src/nightlight.js';
import type { Signal, Span } from '../../src/signals/index.js';
import { type Chance, chanceOf, sample } from './chance.js';
import type { Judged } from './judge.js';
import { reaches } from './judge.js';
import { progress } from './progress.js';
import { type Rate, shareOf } from './statistics/rate.js';
import { type Section, share } from './table.js';

/** Texts that are tried. */
const MOST = 400;

/** The text without some parts: spaces in their place, so that nothing else moves. */
export function masked(text: string, spans: readonly Span[]): string {
  let out = text;
  for (const { start, end } of spans) out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end);
  return out;
}

/**
 * Parts of the same lengths elsewhere in the text, none of them on the spans or on one another.
 * @returns `null` when the text has no room for them
 */
export function elsewhere(text: string, spans: readonly Span[], chance: Chance): Span[] | null {
  const taken = [...spans];
  for (const { start, end } of spans) {
    const length = end - start;
    const free = Array.from({ length: text.length - length + 1 }, (_, at) => at).filter((at) =>
      taken.every((span) => at + length <= span.start || at >= span.end),
    );
    const at = free[Math.floor(chance() * free.length)];
    if (at === undefined) return null;
    taken.push({ start: at, end: at + length });
  }
  return taken.slice(spans.length);
}

/** Whether one signal passes; `null` when it cannot be tried. */
async function passes(nightlight: Nightlight, text: string, signal: Signal): Promise<boolean | null> {
  const others = signal.spans.length ? elsewhere(text, signal.spans, chanceOf(text)) : null;
  if (others === null) return null;
  const without = async (spans: readonly Span[]) =>
    (await nightlight.checkText(masked(text, spans), { tier: 'full' })).scores[signal.category];
  return (await without(signal.spans)) < (await without(others));
}

/** The share of flagged texts whose gravest signal passes. */
export async function maskingSection(nightlight: Nightlight, judged: readonly Judged[]) {
  const flagged = judged.filter(
    ({ example, said }) =>
      (example.spans !== undefined || example.line !== undefined) && reaches('medium', said),
  );
  const tried = sample(flagged, MOST, ({ example }) => example.text);
  const say = progress('masked texts', tried.length);
  const outcomes: boolean[] = [];
  let untried = 0;
  for (const [index, { example }] of tried.entries()) {
    const { signals } = await nightlight.checkText(example.text);
    const model = signals.find(({ source }) => source === 'text-model');
    const outcome = model ? await passes(nightlight, example.text, model) : null;
    if (outcome === null) untried += 1;
    else outcomes.push(outcome);
    say(index + 1);
  }
  const passed: Rate = shareOf(outcomes, (outcome) => outcome);
  return {
    id: 'masking',
    figures: { passed, untried },
    tables: [
      {
        title: 'Masking the span against masking another part of equal length',
        note: 'Share of signals of the text model whose score falls further without their own span. The runtime chooses spans by leaving words out of what the model reads, so this checks that choice on the text itself; it is no proof that people would point there. Not tried: texts whose gravest signal is no such signal, or whose span leaves no room for another of its length.',
        head: ['own span matters more', 'not tried'],
        rows: [[share(passed), String(untried)]],
      },
    ],
  } satisfies Section;
}
