import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normalise.js';

const UNITS = 1_000_000;
const INPUTS: Readonly<Record<string, string>> = {
  prose: 'the quick brown fox jumps over the lazy dog. ',
  'one letter': 'a',
  marks: '\u0301',
  'invisible characters': '\u200b',
  'white space': '\u2003',
  'Hangul vowels, which all join': '\u1161',
  'joined emoji': '👨‍👩‍👧‍👦',
  'lone surrogates': '\ud800',
  Chinese: '我们一起去图书馆吧',
};

/** What the steps against disguises stop at. */
const DISGUISES: Readonly<Record<string, string>> = {
  'Chinese without end, after one look-alike': `оr${'我们一起去图书馆吧'.repeat(UNITS / 32)}`,
  'look-alikes': 'ѕtuріd ',
  'look-alikes without end': 'ѕtuріd',
  'Russian with look-alikes': 'ѕtuріd привет ',
  'single letters': 'i d i o t ',
  'single letters with two gaps': 'i  d i  o t  ',
  'single letters that spell nothing': 'a b a b.',
  'digits for letters': 'h4te ',
  'digits for letters without end': 'h4te',
  'small capitals': 'ɪᴅɪᴏᴛ ',
  'flags that are letters': '🇮🇩🇮 ',
  'one row of flags': '🇮',
  'blood types and marks': '🅰\u0301\u0301\u0301',
  'split characters': '亻尔',
  radicals: '氵',
};

/** Processor milliseconds, the least of three runs: other work on the machine costs time, but no time of ours. */
function time(text: string): number {
  const runs = [1, 2, 3].map(() => {
    const begin = process.cpuUsage();
    normalise(text);
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

const repeated = (part: string, units: number) => part.repeat(Math.ceil(units / part.length)).slice(0, units);

describe('normalise, a million code units', () => {
  it.each(Object.keys(INPUTS))(
    'of %s: quick, and four times as many take about four times as long',
    (name) => {
      const part = INPUTS[name] as string;
      const quarter = time(repeated(part, UNITS / 4));
      const whole = time(repeated(part, UNITS));
      // An idle machine needs a tenth to a half second; the bound is for slower ones.
      expect(whole).toBeLessThan(4_000);
      // Quadratic time would give 16. Below 60 ms the garbage collector decides.
      expect(whole / Math.max(quarter, 60)).toBeLessThan(9);
    },
  );
});

describe('normalise, a quarter of a million code units', () => {
  it.each(Object.keys(DISGUISES))('of %s: quick, and in linear time', (name) => {
    const part = DISGUISES[name] as string;
    const quarter = time(repeated(part, UNITS / 16));
    const whole = time(repeated(part, UNITS / 4));
    expect(whole).toBeLessThan(1_000);
    expect(whole / Math.max(quarter, 60)).toBeLessThan(9);
  });
});

it('unfolds the longest text that is read whole, of a ligature that stands for 18 letters, in time', () => {
  expect(time('\ufdfa'.repeat(60_000))).toBeLessThan(4_000);
});
