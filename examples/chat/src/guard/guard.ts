import {
  type CoverPreview,
  createNightlight,
  type ImageResult,
  type Nightlight,
  type NightlightOptions,
  type Relationship,
  type TextResult,
} from 'nightlight';
import type { Author } from '../chat/message.js';
import { type Followed, follow, type TurnResult } from './follow.js';
import { warm } from './warm.js';

/** All that the chat asks of Nightlight, in one place. */
export interface Guard {
  /** Looks at what the child is writing, before it is sent. */
  checkDraft(text: string, relationship: Relationship, signal?: AbortSignal): Promise<TextResult>;
  /** Follows a chat from its beginning. */
  follow(relationship: Relationship): Followed;
  checkPicture(picture: Blob, author: Author, relationship: Relationship): Promise<ImageResult>;
  blur(picture: Blob): Promise<Blob>;
  cover(picture: Blob): Promise<CoverPreview>;
  readonly why: Nightlight['why'];
  dispose(): Promise<void>;
}

/** Opens the models in the SDK's worker; resolves when nothing more has to be fetched. */
export async function openGuard(options: NightlightOptions): Promise<Guard> {
  const nightlight = await createNightlight(options);
  await warm(nightlight);
  return guardOf(nightlight);
}

/** Puts any Nightlight behind the interface above. */
export function guardOf(nightlight: Nightlight): Guard {
  return {
    checkDraft: (text, relationship, signal) =>
      nightlight.checkText(text, { direction: 'outgoing', relationship, ...(signal && { signal }) }),
    follow: (relationship) => follow(nightlight, relationship),
    checkPicture: (picture, author, relationship) =>
      nightlight.checkImage(picture, {
        direction: author === 'child' ? 'outgoing' : 'incoming',
        relationship,
      }),
    blur: async (picture) => (await nightlight.blurImage(picture)).blob,
    cover: (picture) => nightlight.coverPreview(picture),
    why: nightlight.why,
    dispose: () => nightlight.dispose(),
  };
}

export type { Followed, TurnResult };
