import { BRANDS } from './brands.js';
import { editDistance } from './edit-distance.js';
import { isUnder } from './host.js';
import { latinLook, skeleton } from './skeleton.js';

/**
 * How a host resembles a brand's.
 * - `disguised`: reads like the brand's name, but is written otherwise (rob1ox, a Cyrillic o) or has one typo
 * - `borrowed`: carries the brand's name beside words of a lure (discord-free-nitro), or as somebody else's sub-domain
 *   (roblox.com.example.org)
 * - `named`: carries the brand's name, as fan sites do too
 */
export type LookAlike = 'disguised' | 'borrowed' | 'named';

/** Words that false sites add to a brand's name. */
const BAIT =
  /free|gift|nitro|robux|vbuck|login|log-in|signin|sign-in|verify|verif|secure|claim|reward|prize|bonus|giveaway|generator|hack|unban|support|promo|event|airdrop|trade|account|skin|coins?|win/;
/** Shorter names are one typo away from too many words. */
const LEAST_FOR_TYPO = 6;
/** From this length on two typos pass unseen. */
const LEAST_FOR_TWO = 10;
/** One typo from a brand, but words of their own. */
const OWN_WORDS =
  /^(?:discords?|discos?|discard|records?|googol|goggle|goggles|amazing|steal|stream|streams|steams?|twitchy|twitches|switch|telegraph|telegrams|nintendos?|robots|minecrafts?)$/;

/** Compares a host with the brands; null where it resembles none or belongs to one. */
export function lookAlike(host: string): LookAlike | null {
  const folded = latinLook(host);
  if (folded === host && BRANDS.some(({ domains }) => isUnder(host, domains))) return null;
  const labels = host.split('.').slice(0, -1);
  let found: LookAlike | null = null;
  for (const label of labels) {
    for (const { name } of BRANDS) {
      const kind = compare(label, name, host);
      if (kind === 'disguised') return kind;
      if (kind === 'borrowed' || (kind && !found)) found = kind;
    }
  }
  return found;
}

function compare(label: string, brand: string, host: string): LookAlike | null {
  const parts = [label, ...label.split(/[-_]/)];
  if (parts.some((part) => isDisguised(part, brand))) return 'disguised';
  const plain = latinLook(label);
  if (!parts.includes(brand) && !(brand.length >= LEAST_FOR_TYPO && plain.includes(brand))) return null;
  // roblox.com.example.org, but not google.com.hk
  const realDomain = BRANDS.some(({ domains }) =>
    domains.some((domain) => host.split(`${domain}.`)[1]?.includes('.')),
  );
  return realDomain || BAIT.test(host.replace(brand, '')) ? 'borrowed' : 'named';
}

function isDisguised(part: string, brand: string): boolean {
  if (part === brand || OWN_WORDS.test(part)) return false;
  if (skeleton(part) === skeleton(brand)) return true;
  if (brand.length < LEAST_FOR_TYPO || Math.abs(part.length - brand.length) > 2) return false;
  return editDistance(part, brand) <= (brand.length < LEAST_FOR_TWO ? 1 : 2);
}
