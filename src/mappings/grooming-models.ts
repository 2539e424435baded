import type { GroomingStage } from '../signals/index.js';

/** Where one of our signs stands in three published models; `null` where a model has no place for it. */
export interface PublishedStages {
  /** O'Connell, A typology of child cybersexploitation and online grooming practices, 2003. */
  readonly oconnell: 'friendship' | 'relationship' | 'risk-assessment' | 'exclusivity' | 'sexual' | null;
  /** Olson and others, Luring communication theory, Communication Theory 17, 2007. */
  readonly olson: 'access' | 'deceptive-trust' | 'grooming' | 'isolation' | 'approach' | null;
  /** Lorenzo-Dus, Izura & Pérez-Tattam, online grooming discourse model, Discourse, Context & Media 12, 2016. */
  readonly lorenzoDus:
    | 'access'
    | 'deceptive-trust'
    | 'compliance-testing'
    | 'sexual-gratification'
    | 'isolation'
    | 'approach'
    | null;
}

/**
 * The models describe how a process unfolds; our signs are what a single turn can carry. So this says
 * "a turn with this sign usually belongs to that stage", not that stages follow one another: later work,
 * Lorenzo-Dus among it, found that they overlap and repeat.
 */
export const PUBLISHED_STAGES: Readonly<Record<GroomingStage, PublishedStages>> = {
  'age-probing': { oconnell: 'friendship', olson: 'access', lorenzoDus: 'deceptive-trust' },
  flattery: { oconnell: 'relationship', olson: 'deceptive-trust', lorenzoDus: 'deceptive-trust' },
  isolation: { oconnell: 'exclusivity', olson: 'isolation', lorenzoDus: 'isolation' },
  secrecy: { oconnell: 'exclusivity', olson: 'isolation', lorenzoDus: 'isolation' },
  'risk-assessment': { oconnell: 'risk-assessment', olson: 'isolation', lorenzoDus: 'isolation' },
  gifts: { oconnell: 'relationship', olson: 'deceptive-trust', lorenzoDus: 'deceptive-trust' },
  'platform-move': { oconnell: 'exclusivity', olson: 'isolation', lorenzoDus: 'approach' },
  'image-request': { oconnell: 'sexual', olson: 'grooming', lorenzoDus: 'sexual-gratification' },
  sexualisation: { oconnell: 'sexual', olson: 'grooming', lorenzoDus: 'sexual-gratification' },
  meeting: { oconnell: null, olson: 'approach', lorenzoDus: 'approach' },
  coercion: { oconnell: 'sexual', olson: null, lorenzoDus: 'compliance-testing' },
};
