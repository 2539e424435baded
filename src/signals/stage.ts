/** Signs of grooming that a turn can carry; not a ladder that every case climbs. */
export const GROOMING_STAGES = [
  'age-probing',
  'flattery',
  'isolation',
  'secrecy',
  'risk-assessment',
  'gifts',
  'platform-move',
  'image-request',
  'sexualisation',
  'meeting',
  'coercion',
] as const;

/** One sign of grooming. */
export type GroomingStage = (typeof GROOMING_STAGES)[number];
