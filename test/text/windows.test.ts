import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEGIN, END } from '../../src/text/tokenise.js';
import { STRIDE, WINDOW, windows } from '../../src/text/windows.js';

const ids = (length: number) => Array.from({ length }, (_, i) => 100 + i);
const lengths = fc.nat(1_000);

describe('windows', () => {
  it('puts a text that fits into one', () => {
    expect(windows(ids(WINDOW - 2))).toHaveLength(1);
    expect(windows(ids(WINDOW - 1))).toHaveLength(2);
  });

  it('marks the beginning and the end of each', () => {
    for (const { ids: own, first, last } of windows(ids(200))) {
      expect(own).toEqual([BEGIN, ...ids(200).slice(first, last), END]);
    }
  });

  it('covers every token of a text of any length, with no window longer than the model can read', () => {
    fc.assert(
      fc.property(lengths, (length) => {
        const seen = new Set(windows(ids(length)).flatMap(({ ids: own }) => own.slice(1, -1)));
        expect([...seen].sort((a, b) => a - b)).toEqual(ids(length));
        for (const { ids: own } of windows(ids(length))) expect(own.length).toBeLessThanOrEqual(WINDOW);
      }),
    );
  });

  it('lets neighbours overlap, so that a phrase of 14 tokens is whole in one of them', () => {
    fc.assert(
      fc.property(lengths, (length) => {
        const parts = windows(ids(length));
        for (const [i, { first }] of parts.entries()) {
          const before = parts[i - 1];
          if (!before) continue;
          expect(before.last - first).toBeGreaterThanOrEqual(WINDOW - 2 - STRIDE);
          expect(first).toBeGreaterThan(before.first);
        }
      }),
    );
  });

  it('ends flush with the text, so that the last window is as full as the others', () => {
    fc.assert(
      fc.property(fc.integer({ min: WINDOW - 2, max: 1_000 }), (length) => {
        const last = windows(ids(length)).at(-1);
        expect(last?.last).toBe(length);
        expect(last?.ids).toHaveLength(WINDOW);
      }),
    );
  });
});
