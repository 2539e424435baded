const LETTERS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', $: 's' };
/** "11" looks like two small L, not like two I. */
const DOUBLED: Readonly<Record<string, string>> = { ...LETTERS, 1: 'l' };

/** Well-known forms in which the digit is a digit, a number or a word: before, somebody else, players, consoles, visas. */
const KEPT = /^(?:b4|c3p|gt3|h1b|m4a|mp[34]|ps[1345]|(?:any|every|no|only|some)1)/;
/** Nobody can say this: an address that was made short, a key. */
const UNSPEAKABLE = /[b-df-hj-np-tv-xz]{5}/;
/** A word with digits among its letters, one or two alike at a time. */
const DIGITS = /^[a-z]+(?:(?:([0-9$])\1?)[a-z]+)+$/;
/** "@" for a: few letters around, none of them a vowel before it, or it would be "at" (lol@you, lunch@noon). */
const AT = /^[b-df-hj-np-tv-xz]{1,2}@[b-df-hj-np-tv-xz][a-z]{0,3}$/;
const LEAST_LETTERS = 3;
/**
 * Words that a sign may begin. By shape "5tupid" is no other than "5times", so they are named; in none of them is the rest a
 * word, a unit or an ending of its own.
 */
const BEGUN =
  /^(?:idiot(?:[aes]|ic)?|imbecil(?:e?s?)|stupid(?:er|est|ly)?|estupid[ao]s?|suck(?:s|er|ers)?|scum(?:bags?)?|sicko|suicide|evil|obese|ignorant)$/;
/** The same where 1 is a small L. */
const BEGUN_BY_L = /^(?:losers?|lame)$/;
const SIGN_FIRST = /^[01345$][a-z01345$]*[a-z]$/;

/** The word of these that a sign begins. */
function readBegun(word: string): string | undefined {
  if (!SIGN_FIRST.test(word)) return undefined;
  const plain = word.replace(/[01345$]/g, (sign) => LETTERS[sign] as string);
  if (BEGUN.test(plain)) return plain;
  const other = `l${plain.slice(1)}`;
  return word.startsWith('1') && BEGUN_BY_L.test(other) ? other : undefined;
}

/** The word that is meant, letter for letter, or undefined where digits may well be meant. */
export function readLeet(word: string): string | undefined {
  if (AT.test(word)) return word.replace('@', 'a');
  const begun = readBegun(word);
  if (begun !== undefined) return begun;
  if (!DIGITS.test(word) || /[26789]/.test(word) || KEPT.test(word)) return undefined;
  const letters = word.replace(/[^a-z]/g, '');
  const signs = word.length - letters.length;
  // Two signs to three letters is a code; a to f alone are a number.
  if (letters.length < LEAST_LETTERS || signs * 2 > letters.length + 1 || !/[g-z]/.test(letters))
    return undefined;
  // Letters one by one with other than vowels between them are a code: x4j5k, but l0s3r.
  if (/[5$]/.test(word) && !/[a-z]{2}/.test(word)) return undefined;
  // Several of a thing, and thousands: mp3s, mst3k.
  if (/[0-9][ks]$/.test(word)) return undefined;
  // Between whole words 4 is "for": just4fun, time4bed.
  if (word.includes('4') && /[aeiouy]/.test(word.slice(0, word.indexOf('4')))) return undefined;
  const plain = word.replace(/([0-9$])\1|[0-9$]/g, (sign, double?: string) =>
    double ? (DOUBLED[double] as string).repeat(2) : (LETTERS[sign] as string),
  );
  return UNSPEAKABLE.test(plain) ? undefined : plain;
}
