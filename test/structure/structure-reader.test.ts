import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftStructureReader, structureReader } from '../../src/structure-reader.js';

const whole = structureReader('GB');

const PIECES = [
  'we talked about maths and ',
  '今天很开心，',
  'my number is 07700 900123, ',
  'whats ur number? ',
  'free robux at https://rob1ox.com/claim ',
  '我的微信号是nina_2015，',
  'ok 😀 ',
];

describe('the reader of drafts', () => {
  it('reads a short draft as the whole text, whatever came before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => parts.join(''))),
        (drafts) => {
          const read = draftStructureReader('GB');
          for (const draft of drafts) expect(read(draft)).toEqual(whole(draft));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('finds in a long draft what the whole text holds, while it is typed and changed in the middle', () => {
    const filler = 'we talked about maths and the weather, and then about lunch. 今天很开心，';
    const long = `${filler.repeat(20)}my number is 07700 900123 ${filler.repeat(20)}whats ur number? ${filler.repeat(20)}free robux at https://rob1ox.com/claim`;
    const read = draftStructureReader('GB');
    for (const draft of [
      long.slice(0, 2000),
      long,
      `${long.slice(0, 700)}07700 900${long.slice(700)}`,
      `${long.slice(0, 700)}07700 900456${long.slice(700)}`,
      long,
    ]) {
      expect(read(draft)).toEqual(whole(draft));
    }
    expect(read(long).scam.cues.map(({ start, end }) => long.slice(start, end))).toEqual([
      'free robux',
      'https://rob1ox.com/claim',
    ]);
  });

  it('reads a number across the border of two blocks once, and whole', () => {
    for (let length = 880; length < 1020; length += 3) {
      const draft = `${'abcd '.repeat(300).slice(0, length)} my number is 07700 900123 ${'and so on '.repeat(30)}`;
      const { found, roles } = draftStructureReader('GB')(draft).personal;
      expect(found.map(({ start, end }) => draft.slice(start, end))).toEqual(['07700 900123']);
      expect(roles.map(({ kind }) => kind)).toEqual(['giving']);
    }
  });
});
