import { CATEGORIES, type Category, type Coaching, type ImageResult } from 'nightlight';
import type { TurnResult } from '../guard/guard.js';

/** Whose message it is. */
export type Author = 'child' | 'contact';

/** What Nightlight said: about words, or about a picture. */
export type Looked = TurnResult | (ImageResult & { readonly standing: null });

/** What is sent: words or a picture. */
export interface Content {
  readonly text: string;
  readonly picture?: Blob;
}

/** One message of the chat. */
export interface Message extends Content {
  readonly id: number;
  readonly author: Author;
  readonly at: Date;
  /** Whether it has been looked at; what failed is never shown as if nothing had been found. */
  readonly look: 'waiting' | 'done' | 'failed';
  readonly result: Looked | null;
  /** How long the look took, milliseconds. */
  readonly took: number;
  /** What the child chose to do with it. */
  readonly choice: 'none' | 'shown' | 'hidden';
  /** The id in the record of mistakes, when the child marked the note as wrong. */
  readonly mistake: number | null;
  /** False when it was sent while the child had blocked the sender or left. */
  readonly delivered: boolean;
}

/** How the child's phone presents a message from the other person. */
export type Presentation = 'waiting' | 'unchecked' | 'covered' | 'noted' | 'plain' | 'hidden';

/** Follows the SDK's advice, and what the child chose. */
export function presentationOf({ author, look, result, choice, mistake }: Message): Presentation {
  if (author === 'child') return 'plain';
  if (choice === 'hidden') return 'hidden';
  if (look === 'waiting' && !result) return 'waiting';
  if (look === 'failed' || !result) return choice === 'shown' ? 'plain' : 'unchecked';
  if (mistake !== null) return 'plain';
  const covered = result.actions.includes('cover') || result.actions.includes('hold');
  if (covered && choice !== 'shown') return 'covered';
  return result.coaching && !result.quiet ? 'noted' : 'plain';
}

/** What the words of a coaching are about. */
export function categoryOf({ key }: Coaching): Category | undefined {
  return CATEGORIES.find((category) => key.startsWith(category));
}

/** Whether the message itself, not what stands since earlier ones, says that somebody may harm themselves. */
function criesForHelp({ signals }: Looked): boolean {
  return signals.some(({ category, source }) => category === 'self-harm' && source !== 'conversation-model');
}

/** Whether a number to call belongs beside these words at once. */
export function needsLifeline(result: Looked, coaching: Coaching): boolean {
  return (
    result.actions.includes('urgent-help') || categoryOf(coaching) === 'self-harm' || criesForHelp(result)
  );
}

/** What stands under the child's own message: help for a child who may not be safe, and news about the chat. */
export function wordsUnderOwn({ result, mistake }: Message): readonly Coaching[] {
  if (!result || mistake !== null) return [];
  const news = result.standing?.news ?? null;
  const care = result.quiet || !criesForHelp(result) ? null : result.coaching;
  // The result's own words are the graver ones of the two: the same is not said twice.
  const twice = care && news && categoryOf(care) === categoryOf(news);
  return [care, twice ? null : news].filter((each) => each !== null);
}
