/** Half-open ranges of the letters of a script, as one flat list: first, last, first, last. */
export function letterRanges(script: string): number[] {
  const letter = new RegExp(`^(?=\\p{L})\\p{Script=${script}}$`, 'u');
  const out: number[] = [];
  for (let point = 0; point < 0x20000; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    if (!letter.test(String.fromCodePoint(point))) continue;
    if (out.at(-1) === point) out[out.length - 1] = point + 1;
    else out.push(point, point + 1);
  }
  return out;
}
