import type { CheckContext } from '../options.js';
import { NightlightError } from '../signals/index.js';
import type { ConversationSettings } from './settings.js';
import type { ConversationTurn } from './types.js';

/**
 * Checks a turn.
 * @returns a copy, so that what the app does to its object while the turn waits changes nothing
 * @throws NightlightError `invalid-input`
 */
export function checkTurn(turn: ConversationTurn): ConversationTurn {
  if (typeof turn !== 'object' || turn === null)
    throw new NightlightError('invalid-input', 'turn: expected an object');
  const { author, text, to, time } = turn;
  const isText = (value: unknown) => typeof value === 'string';
  if (!isText(author)) throw new NightlightError('invalid-input', 'turn.author: expected a string');
  if (!isText(text)) throw new NightlightError('invalid-input', 'turn.text: expected a string');
  if (to !== undefined && !isText(to))
    throw new NightlightError('invalid-input', 'turn.to: expected a string');
  if (time !== undefined && !isText(time) && !Number.isFinite(time)) {
    throw new NightlightError('invalid-input', 'turn.time: expected a number or a string');
  }
  return { author, text, ...(to !== undefined && { to }) };
}

/**
 * What the message's own check is told. In a group, what an author writes is for the child unless the app says to whom
 * it is: taking the child for a bystander too soon would make light of it.
 */
export function contextOf(
  { author, to }: ConversationTurn,
  { isChild, ageBand, contact }: ConversationSettings,
): CheckContext {
  const shared = { ageBand, relationship: contact };
  if (isChild(author)) return { ...shared, direction: 'outgoing', ...(to !== undefined && { contact: to }) };
  const direction = to === undefined || isChild(to) ? 'incoming' : 'observed';
  return { ...shared, direction, contact: author };
}
