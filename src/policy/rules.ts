import type { AgeBand, Category } from '../signals/index.js';
import type { PolicyRule } from './policy.js';

const UNDER_13: readonly AgeBand[] = ['under-10', '10-12'];
const FROM_13: readonly AgeBand[] = ['13-15', '16-17'];
const ROUGH_TALK: readonly Category[] = ['bullying', 'hate'];

/** Where the child looks on, or the message is nobody's harm to the child. */
export const BYSTANDING: readonly PolicyRule[] = [
  {
    reason: 'crowd-noise',
    when: { category: [...ROUGH_TALK, 'threat', 'scam'], direction: ['observed'] },
    grade: { low: 'none' },
  },
  {
    reason: 'their-own-details',
    when: { category: ['personal-info'], kind: ['giving'], direction: ['incoming'] },
    grade: { low: 'none', medium: 'none', high: 'none' },
  },
  {
    reason: 'others-details',
    when: { category: ['personal-info'], kind: ['giving'], direction: ['observed'] },
    grade: { low: 'none', medium: 'low', high: 'medium' },
  },
  {
    reason: 'asking-is-polite',
    when: { category: ['personal-info'], kind: ['asking'], direction: ['outgoing', 'observed'] },
    grade: { low: 'none', medium: 'low', high: 'medium' },
  },
];

/** Firmer for the youngest. */
export const FIRM: readonly PolicyRule[] = [
  {
    reason: 'youngest-firm',
    when: { category: ['sexual', 'grooming'], ageBand: ['under-10'] },
    grade: { medium: 'high' },
  },
  {
    reason: 'youngest-details',
    when: {
      category: ['personal-info'],
      kind: ['giving'],
      ageBand: ['under-10'],
      direction: ['outgoing'],
      relationship: ['unknown'],
    },
    grade: { medium: 'high' },
  },
];

/** Milder for the oldest, and among friends. */
export const ADVISORY: readonly PolicyRule[] = [
  { reason: 'advisory', when: { category: ROUGH_TALK, ageBand: ['16-17'] }, grade: { medium: 'low' } },
  { reason: 'advisory', when: { category: ['sexual'], ageBand: ['16-17'] }, grade: { low: 'none' } },
  {
    reason: 'advisory',
    when: { category: ['sexual'], ageBand: ['16-17'], relationship: ['known'] },
    grade: { medium: 'low' },
  },
  {
    reason: 'banter',
    when: { category: ['bullying', 'threat'], ageBand: FROM_13, relationship: ['known'] },
    grade: { low: 'none' },
  },
  {
    reason: 'friends-know',
    when: { category: ['personal-info'], ageBand: FROM_13, relationship: ['known'], direction: ['outgoing'] },
    grade: { low: 'none', medium: 'low' },
  },
  {
    reason: 'friends-ask',
    when: {
      category: ['personal-info'],
      kind: ['asking'],
      relationship: ['known'],
      direction: ['incoming'],
    },
    grade: { low: 'none', medium: 'low', high: 'medium' },
  },
];

/** A trusted contact interrupts less. Not for self-harm; coercion is kept by `decide` itself. */
export const TRUSTED: readonly PolicyRule[] = [
  {
    reason: 'trusted',
    when: { category: [...ROUGH_TALK, 'grooming', 'scam'], relationship: ['trusted'] },
    grade: { low: 'none', medium: 'low', high: 'medium' },
  },
  {
    reason: 'trusted-but-grave',
    when: { category: ['threat', 'sexual'], relationship: ['trusted'] },
    grade: { low: 'none', medium: 'low', high: 'high' },
  },
  {
    reason: 'trusted-details',
    when: { category: ['personal-info'], relationship: ['trusted'] },
    grade: { low: 'none', medium: 'none', high: 'low' },
  },
  {
    // Stated again after the rule above, which speaks of giving and asking alike.
    reason: 'their-own-details',
    when: {
      category: ['personal-info'],
      kind: ['giving'],
      direction: ['incoming'],
      relationship: ['trusted'],
    },
    grade: { high: 'none' },
  },
];

/** `strict`: the younger half gets a pause where others get a hint, and strangers asking for details stand out. */
export const STRICTER: readonly PolicyRule[] = [
  {
    reason: 'strict-young',
    when: { category: ['sexual', 'grooming', 'threat'], ageBand: UNDER_13 },
    grade: { low: 'medium', medium: 'high' },
  },
  {
    reason: 'strict-young',
    when: {
      category: ['bullying', 'hate', 'scam'],
      ageBand: ['under-10'],
      direction: ['incoming', 'outgoing'],
    },
    grade: { low: 'medium' },
  },
  {
    reason: 'strict-details',
    when: {
      category: ['personal-info'],
      kind: ['giving'],
      ageBand: UNDER_13,
      direction: ['outgoing'],
      relationship: ['unknown'],
    },
    grade: { low: 'medium', medium: 'high' },
  },
];

/** `gentle`: a hint where others pause; contact risks, self-harm and everything `high` stay as they are. */
export const GENTLER: readonly PolicyRule[] = [
  {
    reason: 'gentle',
    when: { category: [...ROUGH_TALK, 'threat', 'sexual', 'scam', 'personal-info'] },
    grade: { low: 'none' },
  },
  {
    reason: 'gentle',
    when: { category: [...ROUGH_TALK, 'scam'], ageBand: ['10-12', ...FROM_13] },
    grade: { medium: 'low' },
  },
  {
    reason: 'gentle-asks',
    when: { ageBand: ['10-12', ...FROM_13], direction: ['outgoing'] },
    actions: { high: ['ask-before-sending', 'offer-help'] },
  },
];
