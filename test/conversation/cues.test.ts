import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CUES, cuesOf, type Flow, STILL } from '../../src/conversation/cues.js';

const cue = (name: (typeof CUES)[number], text: string, author = 1, authors = 2, flow: Flow = STILL) =>
  cuesOf(flow, { author, text, authors }).cues[CUES.indexOf(name)];

/** Any code units, halves of surrogate pairs too. */
const ANY_TEXT = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

describe('cuesOf', () => {
  it.each([
    ["I'm 12", 1],
    ['8', 1],
    ['19 and you', 1],
    ['she is 9.', 1],
    ['十二岁', 1],
    ['幾歲', 1],
    ['20 of us', 0],
    ['7 pm', 0],
    ['call 0123', 0],
    ['at 6:10', 0],
    ['3.12 metres', 0],
    ['12.5 kg', 0],
    ['112', 0],
    ['', 0],
  ])('an age in %j: %d', (text, is) => expect(cue('age', text)).toBe(is));

  it.each(['really?', '真的吗？', 'حقا؟'])('hears the question in %j', (text) => {
    expect(cue('question', text)).toBe(1);
    expect(cue('question', text.slice(0, -1))).toBe(0);
  });

  it('counts code units of the trimmed text', () => {
    expect(cue('length', '  😀 \n')).toBeCloseTo(Math.log(3) / 5, 12);
    expect(cue('length', '')).toBe(0);
  });

  it('tells who speaks, and whether it is the same one again', () => {
    expect([cue('other', '', 0), cue('other', '', 3)]).toEqual([0, 1]);
    expect([cue('same', '', 0), cue('same', '', 0, 2, { ...STILL, previous: 0 })]).toEqual([0, 1]);
  });

  it('follows who talks and who asks', () => {
    let flow = STILL;
    for (const text of ['hi', 'how are you?']) ({ flow } = cuesOf(flow, { author: 1, text, authors: 2 }));
    expect(flow).toMatchObject({ previous: 1 });
    expect(flow.talk).toBeCloseTo(0.9 * (0.9 * 0.5 + 0.1) + 0.1, 12);
    expect(flow.asks).toBeCloseTo(0.1, 12);
    const own = cuesOf(flow, { author: 0, text: 'fine, you?', authors: 2 });
    expect(own.flow.asks).toBeCloseTo(0.09, 12);
  });

  it('knows a group by its number of authors', () => {
    expect([1, 2, 50].map((authors) => cue('group', '', 1, authors))).toEqual([
      0,
      0,
      Math.log(50) - Math.log(2),
    ]);
  });

  it('gives eight bounded numbers for any text', () => {
    fc.assert(
      fc.property(ANY_TEXT, fc.nat(60), (text, author) => {
        const { cues } = cuesOf(STILL, { author, text, authors: author + 1 });
        expect(cues).toHaveLength(CUES.length);
        for (const value of cues) expect(Number.isFinite(value) && value >= 0 && value < 6).toBe(true);
      }),
    );
  });
});
