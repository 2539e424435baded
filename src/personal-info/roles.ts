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

const GRAVE: readonly FoundKind[] = ['password', 'one-time-code', 'payment-card', 'identity-number'];

/** Reads a message: what is in it, and whether it is given away or asked for. Deterministic, linear time. */
export function readPersonalInfo(text: string, options: FindOptions = {}): PersonalInfoReading {
  const reading = readText(text);
  const hits = findHits(reading, options);
  const given = hits.flatMap((hit) => {
    const probability = givenProbability(reading.text, hit);
    return probability > 0 ? [{ ...hit, probability, grave: GRAVE.includes(hit.kind) }] : [];
  });
  const asked = findRequests(reading.text);
  const evidence = (kind: PersonalInfoKind, parts: typeof asked): RoleEvidence[] =>
    parts.length === 0
      ? []
      : [
          {
            kind,
            probability: Math.max(...parts.map((part) => part.probability)),
            spans: unionOf(parts.map((part) => originalSpan(reading, part))),
            grave: parts.some((part) => part.grave),
          },
        ];
  return {
    found: hits.map((hit) => foundItem(reading, hit)),
    roles: [...evidence('giving', given), ...evidence('asking', asked)],
  };
}
