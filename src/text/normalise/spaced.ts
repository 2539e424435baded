import { Glyphs } from './glyphs.js';
import { is, isLatin, SPACE, WORD } from './kinds.js';

/** Letters that single-letter runs are made of at least: with signs between them, four are an abbreviation (A.S.A.P.). */
const LEAST_SPACED = 4;
const LEAST_SIGNED = 5;
const SIGNS = new Set(Array.from('.-_*~', (sign) => sign.charCodeAt(0)));
const APOSTROPHE = 0x27;
/** Letters that are words of chat on their own (a, be, see, I, OK, and, oh, are, you, kiss, why): "r u o k". */
const ONE_LETTER_WORDS = new Set('abciknoruxy');
/** Answer keys and chords; strands of DNA. */
const CODES = ['abcdefg', 'acgt'].map((letters) => new Set(letters));

/** Single letters with gaps between them that spell a word: "i d i o t", "s.t.u.p.i.d". */
export function foldSpaced(glyphs: Glyphs): Glyphs {
  const { points } = glyphs;
  const out = new Glyphs();
  let copied = 0;
  for (let i = 0; i < points.length; i++) {
    if (!isAlone(points, i)) continue;
    const run = runFrom(points, i);
    const last = run.at(-1) as number;
    const letters = run.map((at) => points[at] as number);
    if (spells(letters, is(points[i + 1], SPACE))) {
      out.copyAll(glyphs, copied, i);
      join(glyphs, run, out);
      copied = last + 1;
      i = last;
    } else if (last > i) {
      // The last letter may begin another run, with other gaps.
      i = last - 1;
    }
  }
  if (copied === 0) return glyphs;
  out.copyAll(glyphs, copied, glyphs.length);
  return out;
}

/** A letter with no word or apostrophe on either side. */
function isAlone(points: readonly number[], i: number): boolean {
  if (!isLatin(points[i])) return false;
  return [points[i - 1], points[i + 1]].every((near) => !is(near, WORD) && near !== APOSTROPHE);
}

/** Where the single letters stand that follow with equal gaps: all the same sign, or all white space. */
function runFrom(points: readonly number[], first: number): number[] {
  const run = [first];
  const sign = points[first + 1] as number;
  const spaced = is(sign, SPACE);
  if (!spaced && !SIGNS.has(sign)) return run;
  for (let at = first; ; ) {
    let next = at + 1;
    if (spaced) while (is(points[next], SPACE)) next++;
    else if (points[next] === sign) next++;
    if (next === at + 1 || !isAlone(points, next)) return run;
    run.push(next);
    at = next;
  }
}

function spells(points: readonly number[], spaced: boolean): boolean {
  if (points.length < (spaced ? LEAST_SPACED : LEAST_SIGNED)) return false;
  // Letters with accents one after the other are a keyboard, not a word.
  if (points.filter((point) => point < 0x80).length * 2 < points.length) return false;
  const letters = points.map((point) => String.fromCodePoint(point).normalize('NFD').charAt(0));
  if (new Set(letters).size < 3 || !letters.some((letter) => 'aeiouy'.includes(letter))) return false;
  if (letters.filter((letter) => !ONE_LETTER_WORDS.has(letter)).length < 2) return false;
  if (CODES.some((code) => letters.every((letter) => code.has(letter)))) return false;
  const ascending = letters.filter(
    (c, i) => i > 0 && c.charCodeAt(0) === (letters[i - 1] as string).charCodeAt(0) + 1,
  );
  return ascending.length * 2 <= letters.length - 1;
}

/** Adds the letters of a run without their gaps, but for those that part words. */
function join(glyphs: Glyphs, run: readonly number[], out: Glyphs): void {
  const starts = wordStarts(run);
  for (const [n, at] of run.entries()) {
    if (n > 0 && starts.has(n)) out.copyAll(glyphs, (run[n - 1] as number) + 1, at);
    out.copy(glyphs, at);
  }
}

/**
 * Which letters of a run begin a word: those after a gap that is not as wide as most. None but the first where that
 * would leave the last letter alone, or two single ones side by side, which would be a run again.
 */
function wordStarts(run: readonly number[]): Set<number> {
  const widths = run.slice(1).map((at, n) => at - (run[n] as number));
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0] as [number, number];
  const starts = [0, ...widths.flatMap((width, n) => (width === usual ? [] : [n + 1]))];
  const sizes = starts.map((start, n) => (starts[n + 1] ?? run.length) - start);
  const apart = sizes.some((size, n) => size === 1 && (sizes[n + 1] ?? 1) === 1);
  return new Set(apart ? [0] : starts);
}
