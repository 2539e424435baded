import type { Span } from '../signals/index.js';
import { type FindOptions, findPersonalInfo } from './find.js';
import type { FoundItem, FoundKind } from './found.js';

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
  const wanted = (kind: FoundKind) => (kinds ? kinds.includes(kind) : kind !== 'link');
  const parts: string[] = [];
  const found: Redacted[] = [];
  let done = 0;
  let length = 0;
  for (const item of findPersonalInfo(text, { region })) {
    if (!wanted(item.kind) || item.confidence < least) continue;
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
