import type { Span } from '../signals/index.js';
import { type FindOptions, findAllHits, foundItem } from './find.js';
import { FOUND_KINDS, type FoundItem, type FoundKind, type Hit } from './found.js';
import { readText } from './reading.js';

/** How to mask. */
export interface RedactOptions extends FindOptions {
  /** Only these kinds; all but links when left out. */
  readonly kinds?: readonly FoundKind[];
  /** Finds less sure than this stay, 0 to 1; 0.5 when left out. */
  readonly least?: number;
  /** What stands in place of a find; `[phone]` and the like when left out. */
  readonly mask?: (item: FoundItem) => string;
}

/** Something that was masked. */
export interface Redacted extends Span {
  /** What it was. */
  readonly kind: FoundKind;
  /** Where its mask stands in the new text. */
  readonly masked: Span;
}

/** A text without what was found in it. */
export interface Redaction {
  /** The text with masks. */
  readonly text: string;
  /** What was masked, in order; `start` and `end` on the original text, UTF-16. */
  readonly found: readonly Redacted[];
}

const defaultMask = ({ kind }: FoundItem) => `[${kind}]`;

/** Masks personal information by rule, whoever it belongs to. */
export function redactText(text: string, options: RedactOptions = {}): Redaction {
  const { kinds, least = 0.5, mask = defaultMask, region } = options;
  const wanted = ({ kind, confidence }: Hit) =>
    (kinds ? kinds.includes(kind) : kind !== 'link') && confidence >= least;
  const reading = readText(text);
  const parts: string[] = [];
  const found: Redacted[] = [];
  let done = 0;
  let length = 0;
  for (const hit of united(findAllHits(reading, { region }).filter(wanted))) {
    const item = foundItem(reading, hit);
    const kept = text.slice(done, item.start);
    const masked = mask(item);
    const start = length + kept.length;
    parts.push(kept, masked);
    length = start + masked.length;
    found.push({ kind: item.kind, start: item.start, end: item.end, masked: { start, end: length } });
    done = item.end;
  }
  parts.push(text.slice(done));
  return { text: parts.join(''), found };
}

/** Of hits that overlap all that they cover, called by the earliest kind: a mask must not leave the end of a number. */
function united(hits: readonly Hit[]): Hit[] {
  const out: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    if (!last || hit.start >= last.end) {
      out.push(hit);
      continue;
    }
    const [first] = [last, hit].sort((a, b) => FOUND_KINDS.indexOf(a.kind) - FOUND_KINDS.indexOf(b.kind));
    out[out.length - 1] = { ...(first as Hit), start: last.start, end: Math.max(last.end, hit.end) };
  }
  return out;
}
