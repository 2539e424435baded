import type { Hit } from '../found.js';

/**
 * Endings that people write without `https://`. A rarer one is found after `https://` only. Those that are words stand
 * at the end or before a path: "see you later.be there" is no link.
 */
const ENDINGS =
  'com|net|org|gg|io|co|me|tv|xyz|top|info|app|dev|link|site|online|club|shop|store|live|icu|vip|fun|ru|cn|uk|de|fr|us|ca|au|nz|ie|hk|tw|edu|gov|ly|cc|win|gift|free|click|pro|games|world|space|buzz|cfd|tk|ml|ga|gd|gl|ink|im|(?:at|be|by|in|to)(?! [a-z])';
const LABEL = '[\\p{L}\\p{N}_-]';
const PATH = '(?:[/?#][^\\s<>"\'，。！？、）)】」]{0,300})?';
const EXPLICIT = /(?<![a-z0-9])(?:https?|hxxps?):\/\/[^\s<>"'，。！？、）)】」]{1,300}/gu;
const BARE = new RegExp(
  `(?<![@a-z0-9._-])(?:(?!\\p{sc=Han})[\\p{L}\\p{N}_-]){1,40}(?:\\.${LABEL}{1,40}){0,3}\\.(?:${ENDINGS})(?![\\p{L}\\p{N}_.-]{0,64}@|[a-z0-9_-])(?::\\d{2,5})?${PATH}`,
  'gu',
);

/** Web addresses, with and without `https://`. */
export function findLinks(text: string): Hit[] {
  const explicit = linksOf(text, EXPLICIT, 0.99);
  // Both lists are in order of place, so one walk along them finds what overlaps.
  let next = 0;
  const bare = linksOf(text, BARE, 0.85).filter(({ start, end }) => {
    while ((explicit[next]?.end ?? end) <= start) next += 1;
    return (explicit[next]?.start ?? end) >= end;
  });
  return [...explicit, ...bare];
}

function linksOf(text: string, pattern: RegExp, confidence: number): Hit[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
    kind: 'link',
    start: index,
    end: index + match.replace(/[.,;:!?'"-]{1,8}$/, '').length,
    confidence,
  }));
}
