import { Glyphs } from './glyphs.js';
import { DIGIT, is, LETTER, MARK } from './kinds.js';
import { readLeet } from './leet-words.js';

const BLANK = 0x20;
const KEYCAP = 0x20e3;
/** At the edge of a word these make it a handle, a tag, a path or a sum. */
const BOUND = new Set(Array.from('@#$_/\\=&%+', (sign) => sign.charCodeAt(0)));
/** The second half of a British postcode: what comes before it is the first half. */
const INWARD = /^\d[a-z]{2}$/;

/** Digits and signs that stand for letters inside a word: "h4te". Whole words between spaces only. */
export function foldLeet(glyphs: Glyphs): Glyphs {
  const { points } = glyphs;
  const out = new Glyphs();
  let copied = 0;
  for (let first = 0; first < points.length; ) {
    let last = first;
    let signs = 0;
    for (; last < points.length && points[last] !== BLANK; last++) if (isSign(points[last])) signs += 1;
    if (signs > 0 && signs < last - first) {
      const [from, to] = trim(points, first, last);
      const plain = plainOf(glyphs, from, to, last + 1);
      if (plain) {
        out.copyAll(glyphs, copied, from);
        write(glyphs, from, to, plain, out);
        copied = to;
      }
    }
    first = last + 1;
  }
  if (copied === 0) return glyphs;
  out.copyAll(glyphs, copied, glyphs.length);
  return out;
}

function isSign(point: number | undefined): boolean {
  return point !== undefined && ((point >= 0x30 && point <= 0x39) || point === 0x40 || point === 0x24);
}

/** A word without the punctuation around it. */
function trim(points: readonly number[], first: number, last: number): [from: number, to: number] {
  const belongs = (i: number) => is(points[i], LETTER | MARK | DIGIT) || BOUND.has(points[i] as number);
  let from = first;
  let to = last;
  while (from < to && !belongs(from)) from++;
  while (to > from && !belongs(to - 1)) to--;
  return [from, to];
}

/** Longer ones are no words, and no strings to be built. */
const LONGEST = 24;

function plainOf(glyphs: Glyphs, from: number, to: number, next: number): string | undefined {
  if (to - from > LONGEST) return undefined;
  const word = glyphs.slice(from, to).replace(/(?<=[0-9])\u20e3/g, '');
  const plain = readLeet(word);
  if (plain === undefined) return undefined;
  const end = glyphs.points.indexOf(BLANK, next);
  const following = end < 0 ? glyphs.length : end;
  const inward = following - next === 3 && INWARD.test(glyphs.slice(next, following));
  return inward ? undefined : plain;
}

/** Adds a word with its letters in place; the square of a keycap goes with its digit. */
function write(glyphs: Glyphs, from: number, to: number, plain: string, out: Glyphs): void {
  let n = 0;
  for (let i = from; i < to; i++) {
    if (glyphs.points[i] === KEYCAP) out.ends[out.length - 1] = glyphs.ends[i] as number;
    else out.copy(glyphs, i, plain.charCodeAt(n++));
  }
}
