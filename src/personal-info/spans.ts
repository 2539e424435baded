import type { Span } from '../signals/index.js';

/** In order of place; of overlapping ones their union. */
export function unionOf(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    if (last && start < last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else out.push({ start, end });
  }
  return out;
}

/** A model's spans, each narrowed to the items that lie in it; a span without any stays, and so does an item elsewhere. */
export function narrowedTo(items: readonly Span[], spans: readonly Span[]): Span[] {
  const bare = spans.filter((span) => !items.some(({ start, end }) => start < span.end && span.start < end));
  return unionOf([...bare, ...items]);
}
