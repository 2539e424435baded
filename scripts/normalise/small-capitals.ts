import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { unicodeName } = require('unicode-name') as { unicodeName(letter: string): string | null };
/** The package hides its package.json from `require`. */
const PACKAGE = new URL('../../node_modules/unicode-name/package.json', import.meta.url);

/** Letters that Unicode names `LATIN LETTER SMALL CAPITAL X`, in the order of the alphabet, and the X of each. */
export function smallCapitals() {
  const { version, license } = JSON.parse(readFileSync(PACKAGE, 'utf8'));
  const found: [string, string][] = [];
  for (let point = 0x250; point < 0xac00; point++) {
    const name = unicodeName(String.fromCodePoint(point)) ?? '';
    const [, capital] = /^LATIN LETTER SMALL CAPITAL ([A-Z])$/.exec(name) ?? [];
    if (capital) found.push([capital.toLowerCase(), String.fromCodePoint(point)]);
  }
  found.sort();
  return {
    source: `unicode-name ${version} (${license})`,
    letters: found.map(([letter]) => letter).join(''),
    shown: found.map(([, shown]) => shown).join(''),
  };
}
