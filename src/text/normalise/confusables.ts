import data from './data/confusables.json' with { type: 'json' };
import { Glyphs } from './glyphs.js';
import { is, isLatin, LETTER, MARK, WORD } from './kinds.js';
import { createRanges } from './ranges.js';

/** Code point of a look-alike -> the small Latin letter it looks like. */
const LOOKS = new Map(
  Object.entries(data.letters).flatMap(([looks, letters]) =>
    [...letters].map((letter) => [letter.codePointAt(0) as number, looks.charCodeAt(0)] as const),
  ),
);
const SCRIPTS = Object.values(data.scripts).map(createRanges);
const isGreek = createRanges(data.scripts.Greek);

/** Shorter ones are units and formulas. */
const LEAST_LETTERS = 3;

/** What the letters of one word tell. */
interface Word {
  readonly first: number;
  readonly last: number;
  letters: number;
  latin: number;
  /** Look-alikes of other scripts. */
  alike: number;
  /** Letters that are neither. */
  other: number;
  /** How often the word goes from Latin to another script or back. */
  changes: number;
  greek: boolean;
  marks: boolean;
}

/**
 * Look-alike letters of other scripts, within a word that mixes them with Latin ones and leaves nothing unexplained.
 * A text that also holds a real word of such a script (one with a letter that looks like no Latin one) is really
 * written in it: there nothing of that script is touched, as in a Russian text with a Latin brand in it.
 */
export function foldConfusables(glyphs: Glyphs): Glyphs {
  if (!glyphs.points.some((point) => LOOKS.has(point))) return glyphs;
  const all = words(glyphs.points);
  const written = new Set(
    all.flatMap((word) => (isReal(word, glyphs.points) ? scriptsOf(word, glyphs.points) : [])),
  );
  const out = new Glyphs();
  let at = 0;
  for (const word of all) {
    if (!isDisguised(word) || scriptsOf(word, glyphs.points).some((script) => written.has(script))) continue;
    out.copyAll(glyphs, at, word.first);
    for (let i = word.first; i < word.last; i++) out.copy(glyphs, i, LOOKS.get(glyphs.points[i] as number));
    at = word.last;
  }
  if (at === 0) return glyphs;
  out.copyAll(glyphs, at, glyphs.length);
  return out;
}

function words(points: readonly number[]): Word[] {
  const out: Word[] = [];
  for (let first = 0; first < points.length; first++) {
    if (!is(points[first], WORD)) continue;
    let last = first + 1;
    while (is(points[last], WORD)) last++;
    out.push(look(points, first, last));
    first = last;
  }
  return out;
}

function look(points: readonly number[], first: number, last: number): Word {
  const none = { letters: 0, latin: 0, alike: 0, other: 0, changes: 0 };
  const word: Word = { first, last, ...none, greek: true, marks: false };
  let before: boolean | undefined;
  for (let i = first; i < last; i++) {
    const point = points[i] as number;
    if (is(point, MARK)) word.marks = true;
    if (!is(point, LETTER)) continue;
    word.letters += 1;
    const latin = isLatin(point);
    if (before !== undefined && before !== latin) word.changes += 1;
    before = latin;
    if (latin) word.latin += 1;
    else if (LOOKS.has(point)) word.alike += 1;
    else word.other += 1;
    if (!latin && !isGreek(point)) word.greek = false;
  }
  return word;
}

/**
 * Latin letters with look-alikes among them, not merely a stem with an ending: SMSка is Russian, sinα is maths.
 * A mark would compose with the new letter.
 */
function isDisguised({ letters, latin, alike, other, changes, greek, marks }: Word): boolean {
  if (marks || other > 0 || latin === 0 || alike === 0 || letters < LEAST_LETTERS) return false;
  return changes > 1 || (alike === 1 && !greek);
}

/** A word of one script that is not Latin, with a letter that, when small, looks like no Latin one. */
function isReal({ first, last, letters, latin }: Word, points: readonly number[]): boolean {
  if (latin > 0 || letters < 2) return false;
  for (let i = first; i < last; i++) {
    const point = points[i] as number;
    if (!is(point, LETTER)) continue;
    for (const small of String.fromCodePoint(point).toLowerCase()) {
      if (!LOOKS.has(small.codePointAt(0) as number)) return true;
    }
  }
  return false;
}

/** Which of SCRIPTS a word has letters of, by number. */
function scriptsOf({ first, last }: Word, points: readonly number[]): number[] {
  const found = new Set<number>();
  for (let i = first; i < last; i++) {
    const point = points[i] as number;
    if (point < 0x80 || !is(point, LETTER)) continue;
    for (const [number, isOf] of SCRIPTS.entries()) if (isOf(point)) found.add(number);
  }
  return [...found];
}
