/**
 * What a policy can recommend to the app, most urgent first; every list of actions keeps this order.
 * Nightlight recommends, the app acts: nothing here sends, stores or reports anything.
 */
export const ACTIONS = [
  'urgent-help',
  'hold',
  'cover',
  'ask-before-sending',
  'nudge',
  'offer-help',
  'keep-proof',
  'offer-block',
  'offer-report-in-app',
  'none',
] as const;

/**
 * One recommendation.
 * - `urgent-help`: show the helpline and the emergency number at once
 * - `hold`: do not send, or do not show, before the child has decided
 * - `cover`: show it covered; the child may uncover it
 * - `ask-before-sending`: ask once more, then send if the child says so
 * - `nudge`: a passive line beside the message
 * - `offer-help`: offer a trusted adult and a helpline
 * - `keep-proof`: offer to save a record that the child can show
 * - `offer-block`, `offer-report-in-app`: offer what the app itself has
 * - `none`: do nothing; always alone
 */
export type Action = (typeof ACTIONS)[number];

/** Ways of putting a message before the child, firmest first: they exclude one another. */
const PRESENTATIONS: readonly Action[] = ['hold', 'cover', 'ask-before-sending', 'nudge'];

/**
 * Unites recommendations of several signals: in order, each once, and only the firmest presentation.
 * @returns at least one action; `['none']` when there is nothing to do
 */
export function mergeActions(actions: Iterable<Action>): readonly Action[] {
  const wanted = new Set(actions);
  wanted.delete('none');
  const firmest = PRESENTATIONS.find((action) => wanted.has(action));
  const merged = ACTIONS.filter(
    (action) => wanted.has(action) && (action === firmest || !PRESENTATIONS.includes(action)),
  );
  return merged.length > 0 ? merged : ['none'];
}
