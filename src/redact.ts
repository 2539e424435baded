import type { Redaction, RedactOptions } from './personal-info/index.js';

/**
 * Masks phone numbers, addresses, passwords and other personal information in a text, whoever it belongs to, by rule
 * and on the device: before an app logs, exports or shows it. Needs no model. The rules are loaded by the first call.
 *
 * @example
 * ```ts
 * await redact('text me on 07700 900123');
 * // { text: 'text me on [phone]', found: [{ kind: 'phone', start: 11, end: 23, masked: { start: 11, end: 18 } }] }
 * ```
 */
export async function redact(text: string, options: RedactOptions = {}): Promise<Redaction> {
  if (typeof text !== 'string') throw new TypeError('redact: the text must be a string');
  const { redactText } = await import('./personal-info/index.js');
  return redactText(text, options);
}
