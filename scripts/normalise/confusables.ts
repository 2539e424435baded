import { createRequire } from 'node:module';
import { letterRanges } from './ranges.js';

const require = createRequire(import.meta.url);

/**
 * Scripts whose letters stand in for Latin ones. Left out on purpose: scripts that are written next to Latin words
 * without a space (Hebrew and Arabic prefixes), and those whose look-alikes are mere circles and strokes.
 */
const SCRIPTS = ['Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Lisu', 'Canadian_Aboriginal'];

/** The Unicode confusables that are letters of SCRIPTS and look like one ASCII letter. */
export function confusables() {
  const data: Record<string, string> = require('unhomoglyph/data.json');
  const { version, license } = require('unhomoglyph/package.json');
  const scripts = Object.fromEntries(SCRIPTS.map((script) => [script, letterRanges(script)]));
  const points = Object.values(scripts).flatMap((ranges) =>
    ranges.flatMap((first, i) =>
      i % 2 ? [] : Array.from({ length: (ranges[i + 1] as number) - first }, (_, n) => first + n),
    ),
  );
  const direct = new Map<string, string>();
  for (const letter of points.map((point) => String.fromCodePoint(point))) {
    const looks = data[letter];
    if (looks && /^[A-Za-z]$/.test(looks) && letter.normalize('NFKC') === letter) {
      // Unicode folds capital I into small l; a letter that is no small letter looks like the capital.
      const capital = !/^\p{Ll}$/u.test(letter);
      direct.set(letter, capital && looks === 'l' ? 'i' : looks.toLowerCase());
    }
  }
  // Where only the small form is a look-alike, the capital goes with it: folding case must not open a new way.
  for (const letter of points.map((point) => String.fromCodePoint(point))) {
    const small = direct.get(letter.toLowerCase());
    if (small && !direct.has(letter)) direct.set(letter, small);
  }
  const letters: Record<string, string> = {};
  for (const [letter, looks] of direct) letters[looks] = (letters[looks] ?? '') + letter;
  return {
    source: `unhomoglyph ${version} (${license}), Unicode confusables 13.0.0; scripts of Unicode ${process.versions.unicode}`,
    letters: Object.fromEntries(Object.entries(letters).sort()),
    latin: letterRanges('Latin').join(' '),
    scripts: Object.fromEntries(Object.entries(scripts).map(([name, ranges]) => [name, ranges.join(' ')])),
  };
}
