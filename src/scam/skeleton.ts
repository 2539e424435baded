import confusables from './confusables.json';

const LETTERS = new Map<string, string>();
for (const [letter, seen] of Object.entries(confusables)) {
  for (const character of seen) if (!LETTERS.has(character)) LETTERS.set(character, letter);
}

/** Digits and pairs that pass for letters in a quick look. Applied to both sides of a comparison. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/0/g, 'o'],
  [/[1i|]/g, 'l'],
  [/3/g, 'e'],
  [/4/g, 'a'],
  [/5/g, 's'],
  [/7/g, 't'],
];

/** Letters beyond ASCII replaced by what they pass for (Unicode UTS 39), accents taken off. */
export function latinLook(text: string): string {
  let out = '';
  for (const character of text.normalize('NFD')) {
    if (!/\p{M}/u.test(character)) out += LETTERS.get(character) ?? character;
  }
  return out;
}

/** What a name looks like: two names with the same skeleton are taken for each other. */
export function skeleton(name: string): string {
  return PAIRS.reduce((text, [pattern, letter]) => text.replace(pattern, letter), latinLook(name));
}
