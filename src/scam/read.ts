import { findLinks, noisyOr, originalSpan, readText } from '../personal-info/index.js';
import type { Span } from '../signals/index.js';
import { BRANDS, SHORTENERS } from './brands.js';
import { hostOf, isUnder } from './host.js';
import { lookAlike } from './look-alike.js';
import { findLures } from './lures.js';

/** A structural sign of a fraud. */
export type ScamCueKind =
  | 'disguised-link'
  | 'borrowed-link'
  | 'named-link'
  | 'shortened-link'
  | 'unknown-link'
  | 'lure';

/** One sign, on the original text. */
export interface ScamCue extends Span {
  readonly kind: ScamCueKind;
}

/** What the structure of a message says, without any model. */
export interface ScamReading {
  /** All signs, by place. */
  readonly cues: readonly ScamCue[];
  /** How probably it is a fraud by these signs alone, 0 to 1; 0 without a sign. */
  readonly probability: number;
}

/**
 * What one sign tells alone. A lure is worth little, since children talk of gifts; a link to nowhere known nothing at
 * all; but a lure with a link that hides or borrows a name is what a fraud is made of.
 */
const ALONE: Readonly<Record<ScamCueKind, number>> = {
  'disguised-link': 0.7,
  'borrowed-link': 0.5,
  'named-link': 0.05,
  'shortened-link': 0.05,
  'unknown-link': 0,
  lure: 0.2,
};
/** Added, by noisy-or, where a lure that names a prize and a link of this kind come together. */
const TOGETHER: Readonly<Record<ScamCueKind, number>> = {
  'disguised-link': 0.7,
  'borrowed-link': 0.7,
  'named-link': 0.5,
  'shortened-link': 0.6,
  'unknown-link': 0.35,
  lure: 0,
};

/** Reads links and lures: the noisy-or of each kind of sign once, and of lure and link together. Linear time. */
export function readScam(text: string): ScamReading {
  const reading = readText(text);
  const cues: ScamCue[] = [];
  for (const link of findLinks(reading.text)) {
    const kind = linkKind(reading.text.slice(link.start, link.end));
    if (kind) cues.push({ kind, ...originalSpan(reading, link) });
  }
  const lures = findLures(reading.text);
  for (const lure of lures) cues.push({ kind: 'lure', ...originalSpan(reading, lure) });
  cues.sort((a, b) => a.start - b.start || a.end - b.end);

  const kinds = new Set(cues.map(({ kind }) => kind));
  const table = lures.some(({ prize }) => prize) ? [ALONE, TOGETHER] : [ALONE];
  const weights = table.flatMap((weight) => [...kinds].map((kind) => weight[kind]));
  return { cues, probability: weights.reduce(noisyOr, 0) };
}

/** Null for a brand's own site. */
function linkKind(link: string): ScamCueKind | null {
  const host = hostOf(link);
  if (isUnder(host, SHORTENERS)) return 'shortened-link';
  const like = lookAlike(host);
  if (like) return `${like}-link`;
  return BRANDS.some(({ domains }) => isUnder(host, domains)) ? null : 'unknown-link';
}
