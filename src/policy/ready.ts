import type { Policy } from './policy.js';
import { CRY_FOR_HELP, RECOMMENDATIONS } from './recommendations.js';
import { ADVISORY, BYSTANDING, FIRM, GENTLER, STRICTER, TRUSTED } from './rules.js';

const MINUTE = 60_000;

/** Hints more than it interrupts: for apps with moderators of their own, and for families that ask for it. */
export const GENTLE: Policy = {
  name: 'gentle',
  rules: [...RECOMMENDATIONS, ...FIRM, ...ADVISORY, ...GENTLER, ...BYSTANDING, ...TRUSTED, CRY_FOR_HELP],
  coolDownMs: 30 * MINUTE,
};

/** The default: younger children firm, 16-17 advisory, strangers closer watched than friends. */
export const STANDARD: Policy = {
  name: 'standard',
  rules: [...RECOMMENDATIONS, ...FIRM, ...ADVISORY, ...BYSTANDING, ...TRUSTED, CRY_FOR_HELP],
  coolDownMs: 10 * MINUTE,
};

/** For apps made for young children: pauses earlier, and grades no milder among friends or for the oldest, who are still asked before sending, not held. */
export const STRICT: Policy = {
  name: 'strict',
  rules: [...RECOMMENDATIONS, ...FIRM, ...STRICTER, ...BYSTANDING, ...TRUSTED, CRY_FOR_HELP],
  coolDownMs: 3 * MINUTE,
};

/** The ready policies by name. */
export const POLICIES = { gentle: GENTLE, standard: STANDARD, strict: STRICT } as const;

/** Name of a ready policy. */
export type PolicyName = keyof typeof POLICIES;
