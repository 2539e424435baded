/** What the first look tells apart; the names are nsfwjs's. */
export const IMAGE_LABELS = ['drawing', 'hentai', 'neutral', 'porn', 'sexy'] as const;

/** `drawing`: harmless drawing. `hentai`: sexual drawing. `neutral`: harmless photograph. `porn`: sexual act or nudity. `sexy`: suggestive, not nude. */
export type ImageLabel = (typeof IMAGE_LABELS)[number];

/** Probability of each label; they sum to 1. */
export type FirstLook = Readonly<Record<ImageLabel, number>>;

/** Drawings are graded apart from photographs: the networks know them less well. */
export type ImageKind = 'photo' | 'drawing';
