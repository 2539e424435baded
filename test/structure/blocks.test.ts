import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blocksOf } from '../../src/blocks.js';

const text = fc
  .array(fc.constantFrom('see ', 'you ', '今天很开心，', '07700 900123', 'x'.repeat(90), '😀', '\n'), {
    maxLength: 400,
  })
  .map((parts) => parts.join(''));

it('cuts any text into blocks that follow each other, each read with its neighbours', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const blocks = blocksOf(whole);
      expect(blocks[0]?.start).toBe(0);
      expect(blocks.at(-1)?.end).toBe(whole.length);
      for (const [i, { start, end, from, to }] of blocks.entries()) {
        expect(start).toBe(blocks[i - 1]?.end ?? 0);
        expect(from).toBe(blocks[Math.max(0, i - 2)]?.start);
        expect(to).toBe(blocks[Math.min(blocks.length - 1, i + 1)]?.end);
        if (blocks.length > 1) expect(end - start).toBeLessThanOrEqual(384);
        expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(whole.slice(end - 1, end + 1))).toBe(false);
      }
    }),
    { numRuns: 100 },
  );
});

it('leaves the blocks before a change as they were', () => {
  const draft = 'we talked about maths and 今天很开心，'.repeat(60);
  const at = 1500;
  const before = (whole: string) => blocksOf(whole).filter(({ to }) => to <= at);
  expect(before(draft).length).toBeGreaterThan(5);
  expect(before(`${draft.slice(0, at)}and ${draft.slice(at)}`)).toEqual(before(draft));
});

it.each([100, 768, 20_000])('reads %i characters as one', (length) => {
  expect(blocksOf('a '.repeat(length / 2))).toEqual([{ start: 0, end: length, from: 0, to: length }]);
});
