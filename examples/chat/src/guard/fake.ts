import type { Nightlight, NightlightOptions } from 'nightlight';
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
    // The fake's own picture shows nothing of this one.
    blur: pixelate,
  };
}

/** Adds what the scenes say about a line, before the fake looks at it. */
function marking(fake: Nightlight): Nightlight {
  const marked = (text: string) => text + (MARKERS.get(text) ?? '');
  return {
    ...fake,
    checkText: (text, options) => fake.checkText(marked(text), options),
    conversation(options) {
      const conversation = fake.conversation(options);
      return {
        ...conversation,
        add: (turn, given) => conversation.add({ ...turn, text: marked(turn.text) }, given),
      };
    },
  };
}

const MARKERS: ReadonlyMap<string, string> = new Map(
  ALL_SCENES.flatMap((scenes) => SCENE_IDS.flatMap((id) => scenes[id].turns)).flatMap((turn) =>
    'fake' in turn && turn.fake ? [[turn.text, turn.fake] as const] : [],
  ),
);
