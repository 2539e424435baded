import { describe, expect, it } from 'vitest';
import { earlyDetection, sumUp, type Watched, warningAt } from '../../bench/quality/early-detection.js';

const turns = (bits: string) => [...bits].map((bit) => bit === '1');

/** The child writes every other message, the other side first. */
function chat(risky: boolean, bits: string): Watched {
  const positive = turns(bits);
  return { risky, length: positive.length, positive, own: positive.map((_, index) => index % 2 === 1) };
}

describe('warningAt', () => {
  it.each([
    ['0010110', 1, 2],
    ['0010110', 2, 4],
    ['0010110', 3, 5],
    ['0010110', 4, null],
    ['', 1, null],
    // The first answer has been forgotten when the second yes comes, ten messages later.
    ['10000000001', 2, null],
    ['1000000001', 2, 9],
    ['11111111111', 10, 9],
  ])('%s with skepticism %i: %s', (bits, skepticism, at) => {
    expect(warningAt(turns(bits), skepticism)).toBe(at);
  });
});

describe('sumUp', () => {
  const chats = [chat(true, '00100'), chat(true, '000000011'), chat(true, '0000'), chat(false, '010')];

  it('counts chats, not messages', () => {
    const found = sumUp(chats, [2, 7, null, 1]);
    expect(found).toMatchObject({ hits: 2, alarms: 1, misses: 1, rejections: 0 });
    expect(found.precision).toBeCloseTo(2 / 3, 12);
    expect(found.recall).toBeCloseTo(2 / 3, 12);
    expect(found.f05).toBeCloseTo(2 / 3, 12);
  });

  it('counts messages to the warning from 1, and those of the other side', () => {
    const found = sumUp(chats, [2, 7, null, 1]);
    // After 3 and 8 messages; 2 and 4 of them from the other side.
    expect(found.messages).toBe(5.5);
    expect(found.otherSide).toBe(3);
  });

  it('takes half off at the median length of the risky chats', () => {
    // Lengths 5, 9, 4: a warning after 5 messages costs one half.
    const found = sumUp(chats.slice(0, 3), [4, null, null]);
    expect(found.f1).toBeCloseTo(0.5, 12);
    expect(found.latencyF1).toBeCloseTo(0.25, 12);
  });
});

describe('earlyDetection', () => {
  it('warns later and more rarely the more skeptical it is', () => {
    const rows = earlyDetection([chat(true, '0111111'), chat(false, '0100010')]);
    expect(rows.map(({ skepticism }) => skepticism)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(rows.map(({ hits }) => hits)).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0]);
    expect(rows.map(({ alarms }) => alarms)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(rows.map(({ messages }) => messages).slice(0, 7)).toEqual([2, 3, 4, 5, 6, 7, null]);
  });
});
