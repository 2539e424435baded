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

/** Milliseconds of the faster of two runs: the one that other work on the machine disturbed less. */
function time(text: string): number {
  const runs = [1, 2].map(() => {
    const begin = performance.now();
    normalise(text);
    return performance.now() - begin;
  });
  return Math.min(...runs);
}

const repeated = (part: string, units: number) => part.repeat(Math.ceil(units / part.length)).slice(0, units);

describe('normalise, a million code units', () => {
  it.each(Object.keys(INPUTS))('of %s: quick, and twice as many take about twice as long', (name) => {
    const part = INPUTS[name] as string;
    const half = time(repeated(part, UNITS / 2));
    const whole = time(repeated(part, UNITS));
    // An idle machine needs a tenth to a half second; the bound is for one that is busy with other tests.
    expect(whole).toBeLessThan(4_000);
    // Quadratic time would give 4. Below 60 ms the clock and the garbage collector decide.
    expect(whole / Math.max(half, 60)).toBeLessThan(2.8);
  });
});

it('unfolds the longest text that is read whole, of a ligature that stands for 18 letters, in time', () => {
  expect(time('\ufdfa'.repeat(60_000))).toBeLessThan(4_000);
});
