import type { Hit } from '../found.js';

const STREET =
  'street|road|avenue|lane|crescent|terrace|gardens|boulevard|mews|cottages|parade|highway|rd|ave|blvd|cres|ln';
/** Words that are more often something else: they need a word before them that is no measure. */
const UNSURE =
  'st|dr|ct|pl|way|place|drive|close|court|park|hill|grove|row|square|walk|green|rise|view|wharf|loop';
const WORD = "[a-z][a-z']{1,15}";
const NUMBER = '(?:(?:flat|apt|apartment|unit|room) ?\\d{1,4}[a-z]?,? )?(?:no\\.? ?|number )?\\d{1,5}[a-z]?';
const POSTCODE = '[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}';
const TAIL = `(?:,? (?:flat|apt|apartment|unit|#) ?\\d{1,4}[a-z]?)?(?:,? ${WORD}(?: ${WORD})?)??(?:,? (?:${POSTCODE}|[a-z]{2} \\d{5}(?:-\\d{4})?))?`;
const ADDRESS = new RegExp(
  `(?<![a-z0-9#£$€¥.:/-])${NUMBER},? (?<words>${WORD}(?: ${WORD}){0,2}) (?<type>${STREET}|${UNSURE})(?![a-z0-9])${TAIL}(?![a-z0-9])`,
  'g',
);
/** Between a number and "drive", "way" or "place" these make a measure, a rank or a sentence of it. */
const MEASURE =
  /^(?:min(?:ute)?s?|mins|hours?|hrs?|days?|weeks?|years?|months?|secs?|seconds?|miles?|km|players?|people|kids|of|more|points?|kills?|times?|x|levels?|percent|the|a|an|to|in|on|and|or|from|at|is|was|are|my|your|his|her|their|our|we|i|you|they|goals?|tickets?|cars?|bus|lanes?|houses?|trees?|new|big|great|am|pm|st|nd|rd|th|that|for|with|by|per|different)$/;
const POSTCODE_ALONE = new RegExp(`(?<=post ?code(?: is| =|:)? )${POSTCODE}(?![a-z0-9])`, 'g');
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
    const sure = new RegExp(`^(?:${STREET})$`).test(groups?.type ?? '');
    hits.push({ kind: 'address', start: index, end: index + match.length, confidence: sure ? 0.9 : 0.75 });
  }
  for (const pattern of [POSTCODE_ALONE, ZIP_ALONE]) {
    for (const { index, 0: match } of text.matchAll(pattern)) {
      hits.push({ kind: 'address', start: index, end: index + match.length, confidence: 0.85 });
    }
  }
  for (const { index, 0: match } of text.matchAll(DOOR)) {
    hits.push({ kind: 'address', start: index, end: index + match.length, confidence: 0.55 });
  }
  return hits;
}
