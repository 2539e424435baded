import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.min.json';
import type { Hit } from '../found.js';
import { after, before } from '../matching.js';
import { type DigitRun, digitRuns } from './digit-runs.js';
import { isOtherNumber } from './not-a-phone.js';

/** Tried for a number without a country code, after the app's own region: where the two first languages are at home. */
const USUAL_REGIONS = ['GB', 'US', 'CN'] as const;
/** A parse takes a tenth of a millisecond: a pasted telephone book must not take seconds. */
const MOST_PARSED = 100;
const CUE_BEFORE =
  /(?:\b(?:numbers?|num|no|nr|digits|phone|cell|mobile|mob|tel|telephone|landline|whatsapp|call|text|txt|ring|reach|contact|hotline|helpline|fax)\b|#|☎|📞|📱|电话|手机|号码|座机|热线|打|拨|短信|联系|call|tel)[^\d\n]{0,24}$/u;
const CUE_AFTER = /^[^\d\n]{0,12}(?:\b(?:call|text|txt|ring|number|cell|mobile|phone)\b|电话|手机|打我|联系)/;
/** A North American number without its area code. */
const LOCAL = /^[2-9]\d\d[-. ]\d{4}$/;
/** With a space or a full stop between them three and four digits may be any two numbers. */
const TWO_NUMBERS = /^\d{3}[. ]\d{4}$/;
const SPOKEN_OF = /\b(?:num|phone|cell|call|te?xt|tel|ring|mob|digits)|电话|手机|号码|打|拨/;

/**
 * Phone numbers. Whether digits can be one in a region is asked of libphonenumber; invented ones (07700 900123) are
 * possible but not valid, so a possible number counts when it is written or introduced like one.
 * @param region ISO 3166-1 alpha-2 code, tried first for numbers without a country code
 */
export function findPhones(text: string, region?: string): Hit[] {
  const hits: Hit[] = [];
  let parsed = 0;
  for (const run of digitRuns(text)) {
    const cued = CUE_BEFORE.test(before(text, run.start, 48)) || CUE_AFTER.test(after(text, run.end, 24));
    if (isOtherNumber(text, run)) continue;
    if (!cued && TWO_NUMBERS.test(run.written) && !SPOKEN_OF.test(before(text, run.start, 64))) continue;
    parsed += 1;
    const confidence = parsed > MOST_PARSED ? writtenLikeOne(run, cued) : gradeRun(run, cued, region);
    if (confidence > 0) hits.push({ kind: 'phone', start: run.start, end: run.end, confidence });
  }
  return hits;
}

function gradeRun(run: DigitRun, cued: boolean, region: string | undefined): number {
  const international = run.written.startsWith('+');
  const regions = new Set([...(region ? [region.toUpperCase()] : []), ...USUAL_REGIONS]);
  let best = writtenLikeOne(run, cued);
  for (const defaultCountry of international ? [undefined] : regions) {
    const number = parsePhoneNumberFromString(
      run.written,
      { ...(defaultCountry && { defaultCountry: defaultCountry as CountryCode }), extract: false },
      metadata,
    );
    if (number?.isValid())
      best = Math.max(best, international || cued ? 0.97 : run.groups.length > 1 ? 0.85 : 0.6);
    else if (number?.isPossible() && cued) best = Math.max(best, 0.8);
  }
  return best;
}

/** What the writing alone tells. */
function writtenLikeOne({ written, digits, groups }: DigitRun, cued: boolean): number {
  if (written.startsWith('+') && digits.length >= 9) return 0.85;
  if (LOCAL.test(written)) return cued ? 0.75 : 0.5;
  // A trunk zero and ten or eleven digits: 07700 900123, 01632 960144
  if (/^0[1-9]/.test(digits) && digits.length >= 10 && digits.length <= 11) return cued ? 0.95 : 0.8;
  if (cued && groups.length > 1 && digits.length >= 9 && digits.length <= 11) return 0.75;
  return 0;
}
