import type { PersonalInfoKind, Span } from '../signals/index.js';
import { findRequests } from './asking.js';
import { type FindOptions, findHits, foundItem } from './find.js';
import type { FoundItem, FoundKind } from './found.js';
import { givenProbability } from './giving.js';
import { originalSpan, readText } from './reading.js';
import { unionOf } from './spans.js';

/** What the words of a message say about one role, without any model. */
export interface RoleEvidence {
  /** Given away, or asked for. */
  readonly kind: PersonalInfoKind;
  /** How probable, by these words alone, 0 to 1. */
  readonly probability: number;
  /** What is given, or the words that ask; on the original text, in order. */
  readonly spans: readonly Span[];
  /** A password, a code, an identity number or a payment card is among it. */
  readonly grave: boolean;
}

/** Personal information in a text and what happens to it. */
export interface PersonalInfoReading {
  /** All that was found, whoever it belongs to. */
  readonly found: readonly FoundItem[];
  /** At most one for each role; a message may give and ask at once. */
  readonly roles: readonly RoleEvidence[];
}

/** One thing that is given, or one request; on the original text. */
export interface RolePart extends Span {
  /** How probable, by its own words and those around it, 0 to 1. */
  readonly probability: number;
  /** A password, a code, an identity number or a payment card. */
  readonly grave: boolean;
}

/** A message's personal information piece by piece, not yet united to roles. */
export interface PersonalInfoParts {
  /** All that was found, whoever it belongs to. */
  readonly found: readonly FoundItem[];
  /** What of it is given away. */
  readonly giving: readonly RolePart[];
  /** Requests. */
  readonly asking: readonly RolePart[];
}

const GRAVE: readonly FoundKind[] = ['password', 'one-time-code', 'payment-card', 'identity-number'];

/** Reads a message: what is in it, and whether it is given away or asked for. Deterministic, linear time. */
export function readPersonalInfo(text: string, options: FindOptions = {}): PersonalInfoReading {
  return rolesOf(readParts(text, options));
}

/** The same, piece by piece, for whoever reads a text in pieces. */
export function readParts(text: string, options: FindOptions = {}): PersonalInfoParts {
  const reading = readText(text);
  const hits = findHits(reading, options);
  const giving = hits.flatMap((hit) => {
    const probability = givenProbability(reading.text, hit);
    const grave = GRAVE.includes(hit.kind);
    return probability > 0 ? [{ ...originalSpan(reading, hit), probability, grave }] : [];
  });
  const asking = findRequests(reading.text).map(({ probability, grave, ...span }) => ({
    ...originalSpan(reading, span),
    probability,
    grave,
  }));
  return { found: hits.map((hit) => foundItem(reading, hit)), giving, asking };
}

/** Unites what is given, and what is asked for. */
export function rolesOf({ found, giving, asking }: PersonalInfoParts): PersonalInfoReading {
  const evidence = (kind: PersonalInfoKind, parts: readonly RolePart[]): RoleEvidence[] =>
    parts.length === 0
      ? []
      : [
          {
            kind,
            probability: Math.max(...parts.map((part) => part.probability)),
            spans: unionOf(parts),
            grave: parts.some((part) => part.grave),
          },
        ];
  return { found, roles: [...evidence('giving', giving), ...evidence('asking', asking)] };
}
