import type { Span } from '../signals/index.js';

/** What a finder can find. Order is stable; of two finds in the same place the earlier kind wins. */
export const FOUND_KINDS = [
  'payment-card',
  'identity-number',
  'password',
  'one-time-code',
  'email',
  'wechat',
  'qq',
  'phone',
  'address',
  'school',
  'school-times',
  'location',
  'handle',
  'link',
] as const;

/**
 * One kind of personal information.
 * - `payment-card`, `identity-number`: checksums hold
 * - `password`, `one-time-code`: the secret itself, not the words around it
 * - `wechat`, `qq`, `handle`: an account's name; `link`: a web address, which alone is nobody's secret
 * - `school-times`: when the writer leaves school; `location`: where the writer is now, or that nobody else is there
 */
export type FoundKind = (typeof FOUND_KINDS)[number];

/** Something found in a text. */
export interface FoundItem extends Span {
  /** What it is. */
  readonly kind: FoundKind;
  /** How surely it is that kind of thing, whoever it belongs to, 0 to 1; by rule, not by a model. */
  readonly confidence: number;
}

/** A find on the folded text, on its way to becoming a {@link FoundItem}. */
export interface Hit extends FoundItem {
  /**
   * Probability that the words of the find itself say that it is the writer's own and given away here
   * ("my snap is ..."). Left out where only the words around it can tell.
   */
  readonly given?: number;
}
