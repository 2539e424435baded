import type { Category, Level, Span } from '../signals/index.js';
import type { BlockedTerm, PolicyTerms } from './policy.js';

/** A blocked term found in a text: ready to be handed to `decide`. */
export interface BlockedTermSignal {
  /** As the list says. */
  readonly category: Category;
  /** As the list says. */
  readonly level: Level;
  /** A list is certain of its own words. */
  readonly probability: 1;
  /** Where the term stands. */
  readonly spans: readonly Span[];
  /** Tells the explanation where this came from. */
  readonly source: 'list';
}

/** What the lists say about one text. */
export interface TermMatches {
  /** Where allowed terms stand. */
  readonly allowed: readonly Span[];
  /** One signal for each blocked term that occurs. */
  readonly blocked: readonly BlockedTermSignal[];
}

/** Scripts written without spaces have no word edges to look for. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]/u;

/** All places of a term, as a whole word and in any case. */
function findTerm(text: string, term: string): Span[] {
  const literal = term.trim().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  if (literal === '') return [];
  const edges = UNSPACED.test(term) ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
  const pattern = new RegExp(edges.join(literal), 'giu');
  return Array.from(text.matchAll(pattern), ({ index, 0: hit }) => ({
    start: index,
    end: index + hit.length,
  }));
}

/** Looks a policy's terms up in a text. */
export function matchTerms(text: string, terms: PolicyTerms): TermMatches {
  const signalOf = ({ term, category, level }: BlockedTerm): BlockedTermSignal => ({
    category,
    level,
    probability: 1,
    spans: findTerm(text, term),
    source: 'list',
  });
  return {
    allowed: (terms.allow ?? []).flatMap((term) => findTerm(text, term)),
    blocked: (terms.block ?? []).map(signalOf).filter((signal) => signal.spans.length > 0),
  };
}

/**
 * True when a signal has nothing but allowed terms to stand on. A signal without spans is never dropped:
 * nobody knows what it rests on. Nor is self-harm or coercion.
 */
export function restsOnAllowedTerms(
  signal: {
    readonly category: Category;
    readonly decisive?: boolean | undefined;
    readonly spans?: readonly Span[] | undefined;
  },
  allowed: readonly Span[] = [],
): boolean {
  if (signal.category === 'self-harm' || signal.decisive || !signal.spans?.length) return false;
  return signal.spans.every(({ start, end }) =>
    allowed.some((span) => span.start <= start && end <= span.end),
  );
}
