import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lines } from '../../src/cli/lines.js';

/** What `lines` makes of bytes that come in chunks of the given sizes. */
async function cut(bytes: Uint8Array, sizes: readonly number[] = [bytes.length]): Promise<string[]> {
  async function* chunks() {
    let at = 0;
    for (const size of sizes) {
      yield bytes.subarray(at, at + size);
      at += size;
    }
    yield bytes.subarray(at);
  }
  const found: string[] = [];
  for await (const line of lines(chunks())) found.push(line);
  return found;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('lines', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\nb', ['a', 'b']],
    ['a\n\nb\n', ['a', '', 'b']],
    ['\n', ['']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['a\u2028b\u2029c\u0085d\n', ['a\u2028b\u2029c\u0085d']],
    ['a\rb\n', ['a\rb']],
    ['\ufeffa\n', ['a']],
  ])('cuts %j', async (text, expected) => expect(await cut(utf8(text))).toEqual(expected));

  it('finds the same lines however the bytes are cut, inside characters too', async () => {
    const texts = fc.array(fc.constantFrom('a', 'é', '你', '😀', '\n', '\r\n', '\u2028', '"'), {
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(texts, fc.array(fc.integer({ min: 0, max: 5 })), async (parts, sizes) => {
        const bytes = utf8(parts.join(''));
        expect(await cut(bytes, sizes)).toEqual(await cut(bytes));
      }),
    );
  });
});
