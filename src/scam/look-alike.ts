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

const BAIT_WORD =
  'free|gift|nitro|robux|vbuck|log|login|sign|signin|verify|verification|secure|claim|reward|prize|bonus|giveaway|generator|hack|unban|support|promo|event|airdrop|trade|account|coin|win|winner';
/** Words that false sites add to a brand's name: all of what stands beside it, since "win" is a part of many words. */
const BAIT = new RegExp(`^(?:(?:${BAIT_WORD})s?){1,3}$`);
/** Shorter names are one typo away from too many words. */
const LEAST_FOR_TYPO = 6;
/** From this length on two typos pass unseen. */
const LEAST_FOR_TWO = 10;
/** One typo from a brand, but words, places and services of their own. */
const OWN_WORDS =
  /^(?:witch|titch|twitcher|tiktoks|tictoc|ticktock|goole|googly|googles|boogle|toogle|papal|paypay|payday|allpay|amazons|youtubers?|youtubes|instagrams|snapchats|fortnine|playstations|discords?|discos?|discard|records?|googol|goggle|goggles|amazing|steal|stream|streams|steams?|twitchy|twitches|switch|telegraph|telegrams|nintendos?|robots|minecrafts?)$/;

/** Skeletons are asked for at every keystroke; the brands' own never change. */
const KNOWN = BRANDS.map(({ name }) => ({ name, look: skeleton(name) }));

/** Compares a host with the brands; null where it resembles none or belongs to one. */
export function lookAlike(host: string): LookAlike | null {
  const folded = latinLook(host);
  if (folded === host && BRANDS.some(({ domains }) => isUnder(host, domains))) return null;
  const labels = host.split('.').slice(0, -1);
  let found: LookAlike | null = null;
  for (const label of labels) {
    const parts = [label, ...label.split(/[-_]/)].map((part) => ({ part, look: skeleton(part) }));
    const plain = latinLook(label);
    for (const { name, look } of KNOWN) {
      if (parts.some((each) => isDisguised(each, name, look))) return 'disguised';
      const carries =
        parts.some(({ part }) => part === name) || (name.length >= LEAST_FOR_TYPO && plain.includes(name));
      if (carries && found !== 'borrowed') found = isBorrowed(host, name) ? 'borrowed' : 'named';
    }
  }
  return found;
}

function isBorrowed(host: string, brand: string): boolean {
  // roblox.com.example.org, but not google.com.hk
  const realDomain = BRANDS.some(({ domains }) =>
    domains.some((domain) => host.split(`${domain}.`)[1]?.includes('.')),
  );
  return (
    realDomain ||
    host
      .replace(brand, ' ')
      .split(/[^a-z]/)
      .some((part) => BAIT.test(part))
  );
}

function isDisguised(
  { part, look }: { part: string; look: string },
  brand: string,
  brandLook: string,
): boolean {
  if (part === brand || OWN_WORDS.test(part)) return false;
  if (look === brandLook) return true;
  if (brand.length < LEAST_FOR_TYPO || Math.abs(part.length - brand.length) > 2) return false;
  return editDistance(part, brand) <= (brand.length < LEAST_FOR_TWO ? 1 : 2);
}
