import { findChineseAccounts } from './finders/chinese-accounts.js';
import { findChineseAddresses } from './finders/chinese-address.js';
import { findChineseIdentityNumbers } from './finders/chinese-identity.js';
import { findChineseMobiles } from './finders/chinese-mobile.js';
import { findEmails } from './finders/email.js';
import { findEnglishAddresses } from './finders/english-address.js';
import { findHandles } from './finders/handle.js';
import { findLinks } from './finders/link.js';
import { findLocations } from './finders/location.js';
import { findPaymentCards } from './finders/payment-card.js';
import { findPhones } from './finders/phone.js';
import { findSchools } from './finders/school.js';
import { findSchoolTimes } from './finders/school-times.js';
import { findSecrets } from './finders/secret.js';
import { findSpokenPhones } from './finders/spoken-phone.js';
import type { Hit } from './found.js';
import { FOUND_KINDS, type FoundItem } from './found.js';
import { originalSpan, type Reading, readText } from './reading.js';

/** Every finder, by name: each takes a folded text and, where it matters, a region. All run in linear time. */
export const FINDERS: Readonly<Record<string, (text: string, region?: string) => Hit[]>> = {
  paymentCards: findPaymentCards,
  chineseIdentityNumbers: findChineseIdentityNumbers,
  secrets: findSecrets,
  emails: findEmails,
  chineseAccounts: findChineseAccounts,
  chineseMobiles: findChineseMobiles,
  phones: findPhones,
  spokenPhones: findSpokenPhones,
  englishAddresses: findEnglishAddresses,
  chineseAddresses: findChineseAddresses,
  schools: findSchools,
  schoolTimes: findSchoolTimes,
  locations: findLocations,
  handles: findHandles,
  links: findLinks,
};

/** How to look. */
export interface FindOptions {
  /** ISO 3166-1 alpha-2 code of the country whose phone numbers are written without a country code. */
  readonly region?: string | undefined;
}

/** What every finder says of a reading, overlapping or not, in no order. */
export function findAllHits({ text }: Reading, { region }: FindOptions = {}): Hit[] {
  return Object.values(FINDERS).flatMap((find) => find(text, region));
}

/** All hits on a reading, in order of place, none overlapping another. */
export function findHits(reading: Reading, options: FindOptions = {}): Hit[] {
  return withoutOverlaps(findAllHits(reading, options));
}

/**
 * Everything that looks like personal information, whoever it belongs to.
 * @returns in order of place, on the original text in UTF-16 code units, none overlapping another
 */
export function findPersonalInfo(text: string, options: FindOptions = {}): FoundItem[] {
  const reading = readText(text);
  return findHits(reading, options).map((hit) => foundItem(reading, hit));
}

/** A hit as others see it. */
export function foundItem(reading: Reading, hit: Hit): FoundItem {
  return { kind: hit.kind, ...originalSpan(reading, hit), confidence: hit.confidence };
}

/** Of two hits in one place the earlier kind wins, then what is known to be given, then the longer one. */
function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const ranked = [...hits].sort(
    (a, b) =>
      FOUND_KINDS.indexOf(a.kind) - FOUND_KINDS.indexOf(b.kind) ||
      (b.given ?? 0) - (a.given ?? 0) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const taken = new Map<number, Hit>();
  // Places are looked up by blocks of this many code units, so that many hits stay linear.
  const block = 64;
  const blocksOf = (hit: Hit) => {
    const out: number[] = [];
    for (let i = Math.floor(hit.start / block); i <= Math.floor((hit.end - 1) / block); i++) out.push(i);
    return out;
  };
  const byBlock = new Map<number, Hit[]>();
  for (const hit of ranked) {
    const blocks = blocksOf(hit);
    const clash = blocks.some((i) =>
      byBlock.get(i)?.some((other) => hit.start < other.end && other.start < hit.end),
    );
    if (clash) continue;
    taken.set(hit.start, hit);
    for (const i of blocks) byBlock.set(i, [...(byBlock.get(i) ?? []), hit]);
  }
  return [...taken.values()].sort((a, b) => a.start - b.start);
}
