import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.min.json';
import { expect, it } from 'vitest';
import { withoutFormats } from '../../bench/footprint/phone-metadata.mjs';

const bare = withoutFormats(metadata);
const REGIONS = ['GB', 'US', 'CN', 'DE', 'FR', 'IT', 'AU', 'IN', 'BR', 'AR', 'MX', 'RU'] as const;

it('says the same of every number without the formats that the package leaves out', () => {
  const digits = fc.stringMatching(/^[+]?[0-9]{6,14}$/);
  const likely = fc.constantFrom(
    '07700 900123',
    '+44 7700 900456',
    '212-555-0142',
    '0412 345 678',
    '0800 1111',
  );
  fc.assert(
    fc.property(fc.oneof(digits, likely), fc.constantFrom(...REGIONS), (text, defaultCountry) => {
      const [full, less] = [metadata, bare].map((each) => {
        const number = parsePhoneNumberFromString(text, { defaultCountry, extract: false }, each);
        return number && [number.number, number.country, number.isPossible(), number.isValid()];
      });
      expect(less).toEqual(full);
    }),
    { numRuns: 400 },
  );
  expect(JSON.stringify(bare).length).toBeLessThan(0.6 * JSON.stringify(metadata).length);
});
