/**
 * Cuts a byte stream into lines. Splits at LF only: U+2028 is legal inside a JSON string, and Node's readline
 * would cut there. A last line without LF counts; a CR before LF is dropped.
 */
export async function* lines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: false });
  let parts: string[] = [];
  for await (const chunk of input) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n');
    for (const piece of pieces.slice(0, -1)) {
      yield [...parts, piece].join('').replace(/\r$/, '');
      parts = [];
    }
    parts.push(pieces.at(-1) ?? '');
  }
  const rest = parts.join('') + decoder.decode();
  if (rest !== '') yield rest;
}
