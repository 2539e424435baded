import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactText } from '../../src/personal-info/index.js';
import { redact } from '../../src/public.js';
import { expectError } from '../support/error.js';

describe('redact', () => {
  it('masks what was found and says where', async () => {
    expect(await redact('text me on 07700 900123 or nina@example.com')).toEqual({
      text: 'text me on [phone] or [email]',
      found: [
        { kind: 'phone', start: 11, end: 23, masked: { start: 11, end: 18 } },
        { kind: 'email', start: 27, end: 43, masked: { start: 22, end: 29 } },
      ],
    });
  });

  it('masks a business number too, but leaves links', async () => {
    const { text } = await redact('ring 01632 960144 or see www.example.com');
    expect(text).toBe('ring [phone] or see www.example.com');
  });

  it('takes kinds, a least confidence and a mask', async () => {
    const given = 'see www.example.com, 07700 900123';
    expect((await redact(given, { kinds: ['link'] })).text).toBe('see [link], 07700 900123');
    expect((await redact(given, { least: 1 })).text).toBe(given);
    expect((await redact(given, { mask: () => '***' })).text).toBe('see www.example.com, ***');
  });

  it('refuses what is no text, and what is too long to read', async () => {
    for (const text of [undefined, null, 7, 'a'.repeat(1_000_001)]) {
      await expectError(redact(text as never), 'invalid-input');
    }
  });

  it.each([
    ['a kind that is none', { kinds: ['phones'] }],
    ['kinds that are no list', { kinds: 'phone' }],
    ['a confidence that is no number', { least: Number.NaN }],
    ['a confidence over 1', { least: 50 }],
  ])('refuses %s, which would mask nothing', async (_, options) => {
    await expectError(redact('07700 900123', options as never), 'invalid-option');
  });

  it('masks all that overlapping finds cover', async () => {
    expect((await redact('my login is 07700 900123')).text).toBe('my login is [password]');
    expect((await redact('my login is 07700 900123', { kinds: ['phone'] })).text).toBe('my login is [phone]');
    expect((await redact('my password is Milo!2014')).text).toBe('my password is [password]');
    expect((await redact('4111 1111 1111 1111 12/27')).text).toBe('[payment-card] 12/27');
  });

  it('for any string: what is kept and what is masked make the original', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('07700 900123', 'a@example.com', ''),
        (a, b) => {
          const original = `${a} my number is ${b}, ${a}`;
          const { text, found } = redactText(original);
          let rebuilt = '';
          let done = 0;
          for (const { start, end, masked } of found) {
            rebuilt += text.slice(done, masked.start) + original.slice(start, end);
            done = masked.end;
          }
          expect(rebuilt + text.slice(done)).toBe(original);
        },
      ),
      { numRuns: 300 },
    );
  });
});
