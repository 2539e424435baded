import type { Redaction, RedactOptions } from './personal-info/index.js';
import { NightlightError } from './signals/index.js';

/** Longest text, in UTF-16 code units: its rules take some seconds. What is longer comes in parts, cut between messages. */
const MOST_UNITS = 1_000_000;

/**
 * Masks phone numbers, addresses, passwords and other personal information in a text, whoever it belongs to, by rule
 * and on the device: before an app logs, exports or shows it. Needs no model. The rules are loaded by the first call.
 *
 * @example
 * ```ts
 * await redact('text me on 07700 900123');
 * // { text: 'text me on [phone]', found: [{ kind: 'phone', start: 11, end: 23, masked: { start: 11, end: 18 } }] }
 * ```
 * @param text at most 1,000,000 UTF-16 code units; nothing of a longer one is passed on unmasked
 * @throws NightlightError `invalid-input`, `invalid-option`
 */
export async function redact(text: string, options: RedactOptions = {}): Promise<Redaction> {
  if (typeof text !== 'string') throw new NightlightError('invalid-input', 'text: expected a string');
  if (text.length > MOST_UNITS) {
    throw new NightlightError('invalid-input', `text: expected at most ${MOST_UNITS} UTF-16 code units`);
  }
  const { FOUND_KINDS, redactText } = await import('./personal-info/index.js');
  const { kinds, least } = options;
  // What names no kind and what is no number would mask nothing.
  if (kinds !== undefined && !(Array.isArray(kinds) && kinds.every((kind) => FOUND_KINDS.includes(kind)))) {
    throw new NightlightError('invalid-option', `kinds: expected a list of ${FOUND_KINDS.join(', ')}`);
  }
  if (least !== undefined && !(least >= 0 && least <= 1))
    throw new NightlightError('invalid-option', 'least: expected 0 to 1');
  return redactText(text, options);
}
