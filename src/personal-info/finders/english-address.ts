import type { Hit } from '../found.js';
import { after, before } from '../matching.js';

const STREET =
  'street|road|avenue|lane|crescent|terrace|gardens|boulevard|mews|cottages|parade|highway|rd|ave|blvd|cres|ln';
/** Words that are more often something else: they need a word before them that is no measure. */
const UNSURE =
  'st|dr|ct|pl|way|place|drive|close|court|park|hill|grove|row|square|walk|green|rise|view|wharf|loop';
const WORD = "[a-z][a-z']{1,15}";
const NUMBER = '(?:(?:flat|apt|apartment|unit|room) ?\\d{1,4}[a-z]?,? )?(?:no\\.? ?|number )?\\d{1,5}[a-z]?';
const POSTCODE = '[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}';
/** A post code that nothing introduces: in two parts, with the letters that end one. Not "ps5 2nd" or "l8 4me". */
const BARE_POSTCODE = '(?:[a-z]{1,2}\\d[a-z\\d]|[a-z]{2}\\d) (?!\\d(?:st|nd|rd|th))\\d[abd-hjlnp-uw-z]{2}';
const TAIL = `(?:,? (?:flat|apt|apartment|unit|#) ?\\d{1,4}[a-z]?)?(?:,? ${WORD}(?: ${WORD})?)??(?:,? (?:${POSTCODE}|[a-z]{2} \\d{5}(?:-\\d{4})?))?`;
const ADDRESS = new RegExp(
  `(?<![a-z0-9#£$€¥.:/-])${NUMBER},? (?<words>${WORD}(?: ${WORD}){0,2}) (?<type>${STREET}|${UNSURE})(?![a-z0-9])${TAIL}(?![a-z0-9])`,
  'g',
);
/** Between a number and "drive", "way" or "place" these make a measure, a rank or a sentence of it. */
const MEASURE =
  /^(?:min(?:ute)?s?|mins|hours?|hrs?|days?|weeks?|years?|months?|secs?|seconds?|miles?|km|players?|people|kids|of|more|points?|kills?|times?|x|levels?|percent|the|a|an|to|in|on|and|or|from|at|is|was|are|my|your|his|her|their|our|we|i|you|they|goals?|tickets?|cars?|bus|lanes?|houses?|trees?|new|big|great|am|pm|st|nd|rd|th|that|for|with|by|per|different)$/;
const POSTCODE_ALONE = new RegExp(`(?<=post ?code(?: is| =|:)? )${POSTCODE}(?![a-z0-9])`, 'g');
/** At the end of a line, or after words for home. */
const POSTCODE_PLACED = new RegExp(
  `(?<![a-z0-9])${BARE_POSTCODE}(?= ?[.!]?(?:$|\\n))|(?<=\\b(?:live|living|home|house|mine|address|addy)\\b[^\\n.!?]{0,20} )${BARE_POSTCODE}(?![a-z0-9])`,
  'g',
);
/** "i live on maple street": a name without a number, but no "quiet road". */
const HOME_STREET = new RegExp(
  `(?<=\\b(?:i|we) (?:live|stay|moved) (?:on|in|at|to|near|off|down) )(?<words>${WORD}(?: ${WORD})?) (?:street|road|avenue|lane|crescent|terrace|gardens|close|drive|grove|rd|ave)(?![a-z0-9])`,
  'g',
);
const NO_STREET =
  /^(?:this|that|some|same|one|main|busy|quiet|long|small|nice|posh|next|any|every|really|very)$/;
/** Words for home before "7 rose close": "4 laps way faster" has none. */
const AT_HOME =
  /(?<![a-z])(?:live|lives|living|stay|mine|address|addy|house|home|flat|moved|send|post|deliver|come|meet|(?:'m|'s|'re|im|is|are) (?:at|on))\b[^.!?\n]{0,24}$/;
const ZIP_ALONE = /(?<=\bzip(?: ?code)?(?: is| =|:)? )\d{5}(?:-\d{4})?(?!\d)/g;
/** "number 12 on the corner of Hill Road", "house number is 14b" */
const DOOR =
  /\b(?:(?:house|door|flat|apartment|apt) (?:number|no|num)?\.? ?(?:is|=|:)? ?)\d{1,4}[a-z]?(?![\da-z])/g;

/** Street addresses as they are written in English, and post codes that are called so. */
export function findEnglishAddresses(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const { index, 0: match, groups } of text.matchAll(ADDRESS)) {
    const words = (groups?.words ?? '').split(' ');
    if (words.some((word) => MEASURE.test(word))) continue;
    const type = groups?.type ?? '';
    if (/^(?:way|close)$/.test(type) && !isPlaced(text, index, index + match.length)) continue;
    const sure = new RegExp(`^(?:${STREET})$`).test(type);
    hits.push({ kind: 'address', start: index, end: index + match.length, confidence: sure ? 0.9 : 0.75 });
  }
  for (const pattern of [POSTCODE_ALONE, POSTCODE_PLACED, ZIP_ALONE]) {
    for (const { index, 0: match } of text.matchAll(pattern)) {
      hits.push({ kind: 'address', start: index, end: index + match.length, confidence: 0.85 });
    }
  }
  for (const { index, 0: match, groups } of text.matchAll(HOME_STREET)) {
    if ((groups?.words ?? '').split(' ').some((word) => MEASURE.test(word) || NO_STREET.test(word))) continue;
    hits.push({ kind: 'address', start: index, end: index + match.length, confidence: 0.8 });
  }
  for (const { index, 0: match } of text.matchAll(DOOR)) {
    hits.push({ kind: 'address', start: index, end: index + match.length, confidence: 0.55 });
  }
  return hits;
}

/** After words for home, or nothing else on the line. */
function isPlaced(text: string, start: number, end: number): boolean {
  const lead = before(text, start, 40);
  return AT_HOME.test(lead) || (/^\W*$/.test(lead) && /^\W*$/.test(after(text, end, 24)));
}
