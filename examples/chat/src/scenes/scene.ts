import type { Relationship } from 'nightlight';
import type { PictureName } from '../pictures/index.js';
import type { AvatarKind } from '../ui/Avatar.js';

/** One step of a scene. `fake` is what the guard without models is told to notice; see guard/fake.ts. */
export type SceneTurn =
  | { readonly from: 'contact'; readonly text: string; readonly fake?: string }
  | { readonly from: 'contact'; readonly picture: PictureName }
  | {
      readonly from: 'child';
      readonly text: string;
      readonly fake?: string;
      /** What the child sends when asked to think again; nothing when left out: the draft is dropped. */
      readonly instead?: string;
    };

/** Identifies a scene in every language. */
export const SCENE_IDS = ['pick-up', 'gaming', 'exclusion', 'secrecy', 'scam'] as const;
export type SceneId = (typeof SCENE_IDS)[number];

/** A short conversation to play. */
export interface Scene {
  readonly title: string;
  /** What to look out for. */
  readonly intro: string;
  readonly contact: {
    readonly name: string;
    readonly avatar: AvatarKind;
    readonly relationship: Relationship;
  };
  readonly turns: readonly SceneTurn[];
}

/** All scenes of one language. */
export type Scenes = Readonly<Record<SceneId, Scene>> & { readonly childName: string };
