import type { Hit } from '../found.js';

/** Endings that people write without `https://`. A rarer one is found after `https://` or `www.` only. */
const ENDINGS =
  'com|net|org|gg|io|co|me|tv|xyz|top|info|app|dev|link|site|online|club|shop|store|live|icu|vip|fun|ru|cn|uk|de|fr|us|ca|au|nz|ie|in|hk|tw|edu|gov|ly|to|cc|win|gift|free|click|pro|games|world|space|buzz|cfd|tk|ml|ga|gd|at|gl|be|ink|im|by';
const LABEL = '[\\p{L}\\p{N}_-]';
const PATH = '(?:[/?#][^\\s<>"\'，。！？、）)】」]{0,300})?';
const EXPLICIT = /(?<![a-z0-9])(?:https?|hxxps?):\/\/[^\s<>"'，。！？、）)】」]{1,300}/gu;
const BARE = new RegExp(
  `(?<![@a-z0-9._-])(?:(?!\\p{sc=Han})[\\p{L}\\p{N}_-]){1,40}(?:\\.${LABEL}{1,40}){0,3}\\.(?:${ENDINGS})(?![\\p{L}\\p{N}_.-]*@|[a-z0-9_-])(?::\\d{2,5})?${PATH}`,
  'gu',
);

/** Web addresses, with and without `https://`. */
export function findLinks(text: string): Hit[] {
  const hits: Hit[] = [];
  let covered = 0;
  for (const pattern of [EXPLICIT, BARE]) {
    for (const { index, 0: match } of text.matchAll(pattern)) {
      const end = index + match.replace(/[.,;:!?'"-]{1,8}$/, '').length;
      if (pattern === BARE && index < covered && hits.some((hit) => index < hit.end && hit.start < end))
        continue;
      hits.push({ kind: 'link', start: index, end, confidence: pattern === EXPLICIT ? 0.99 : 0.85 });
      if (pattern === EXPLICIT) covered = end;
    }
  }
  return hits;
}
