import { type Nightlight, type NightlightOptions, NightlightError } from 'nightlight';
import { createFakeNightlight } from 'nightlight/testing';
import { ALL_SCENES, SCENE_IDS } from '../scenes/index.js';
import { type Guard, guardOf } from './guard.js';
import { pixelate } from './pixelate.js';

/**
 * A guard without models, for `?guard=fake`: quick, and always alike. It notices what the scenes say it should, and
 * markers such as `[bullying:high]` in anything else that is written.
 */
export async function openFakeGuard(options: NightlightOptions): Promise<Guard> {
  const fake = await createFakeNightlight(options);
  const guard = guardOf(marking(fake));
  return {
    ...guard,
    async checkPicture(_picture, author, relationship) {
      const direction = author === 'child' ? 'outgoing' : 'incoming';
      const result = await fake.checkText('', { direction, relationship });
      return { ...result, kind: 'drawing', framesExamined: 1 };
    },
    blur: pixelate,
    cover: async () => {
      throw new NightlightError('not-available', 'the fake guard has no previews');
    },
  };
}

/** Adds what the scenes say about a line, before the fake looks at it. */
function marking(fake: Nightlight): Nightlight {
  const marked = (text: string) => text + (MARKERS.get(text) ?? '');
  const conversation = 'conversation' in fake && (fake.conversation as (options: object) => Following);
  return {
    ...fake,
    checkText: (text, options) => fake.checkText(marked(text), options),
    ...(conversation && {
      conversation(options: object) {
        const following = conversation(options);
        return {
          ...following,
          add: (turn: { text: string }) => following.add({ ...turn, text: marked(turn.text) }),
        };
      },
    }),
  } as Nightlight;
}

interface Following {
  add(turn: { text: string }): Promise<unknown>;
}

const MARKERS: ReadonlyMap<string, string> = new Map(
  ALL_SCENES.flatMap((scenes) => SCENE_IDS.flatMap((id) => scenes[id].turns)).flatMap((turn) =>
    'fake' in turn && turn.fake ? [[turn.text, turn.fake] as const] : [],
  ),
);
