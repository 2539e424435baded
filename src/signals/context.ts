/** Age bands, youngest first. */
export const AGE_BANDS = ['under-10', '10-12', '13-15', '16-17'] as const;

/** The child's age band. The app states it; Nightlight never estimates an age. */
export type AgeBand = (typeof AGE_BANDS)[number];

/** Who sends the message, seen from the child. */
export const DIRECTIONS = ['incoming', 'outgoing', 'observed'] as const;

/** `incoming`: sent to the child. `outgoing`: the child is the sender. `observed`: the child looks on (a group, a feed). */
export type Direction = (typeof DIRECTIONS)[number];

/** How well the child knows the other side. */
export const RELATIONSHIPS = ['unknown', 'known', 'trusted'] as const;

/** The app's own knowledge of the contact: `trusted` is family or someone a guardian confirmed. */
export type Relationship = (typeof RELATIONSHIPS)[number];

/** Whom a coaching message speaks to. */
export const ROLES = ['receiver', 'sender', 'bystander'] as const;

/** The child's role towards a message. */
export type Role = (typeof ROLES)[number];

/** The role that a direction puts the child in. */
export const ROLE_OF_DIRECTION: Readonly<Record<Direction, Role>> = {
  incoming: 'receiver',
  outgoing: 'sender',
  observed: 'bystander',
};

/** First and last year of age in each band. */
export const AGE_BAND_YEARS: Readonly<Record<AgeBand, readonly [first: number, last: number]>> = {
  'under-10': [0, 9],
  '10-12': [10, 12],
  '13-15': [13, 15],
  '16-17': [16, 17],
};
