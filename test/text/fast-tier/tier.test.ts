import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../src/signals/index.js';
import { FAST_MANIFEST, fastTierFrom, loadFastTier } from '../../../src/text/fast-tier/index.js';
import { expectError } from '../../support/error.js';

const { path } = FAST_MANIFEST.files.weights;
const bytes = readFileSync(new URL(`../../../models/${path}`, import.meta.url));
const tier = fastTierFrom(bytes, FAST_MANIFEST);

/** The highest probability of a text. */
const worst = (text: string) => Math.max(...Object.values(tier.look(text).detection.scores));

const PLAIN = [
  'thanks, that was fun',
  'ok, good night then',
  'I had pasta for dinner, it was really good',
  'my favorite movie is the one with the penguins',
  'what kind of music do you like?',
  'the weather is nice today',
  'did you watch the game last night?',
  'yes, I think it opens at nine',
  'I have two dogs and a cat',
  '今天天气真好',
  '好的，谢谢',
  '我喜欢这部电影',
];

describe('the fast tier', () => {
  it('reads and verifies its file', async () => {
    const read = async () => new Uint8Array(bytes);
    expect((await loadFastTier(read, FAST_MANIFEST)).version).toBe(FAST_MANIFEST.version);
    const damaged = async () => new Uint8Array(bytes).fill((bytes[0] as number) ^ 1, 0, 1);
    await expectError(loadFastTier(damaged, FAST_MANIFEST), 'model-corrupt');
    expect(() => fastTierFrom(bytes.subarray(1), FAST_MANIFEST)).toThrowError(
      expect.objectContaining({ code: 'model-corrupt' }),
    );
  });

  it('fits the budget of 1.5 MB, before any compression', () => expect(bytes.length).toBeLessThan(1_500_000));

  it.each(['', ' ', '\n\t', '\u00a0'])('stops %j: there is nothing in it', (text) => {
    const { stops, detection } = tier.look(text);
    expect(stops).toBe(true);
    expect(Object.values(detection.scores)).toEqual(CATEGORIES.map(() => 0));
  });

  it('stops plain messages, and then nothing has a level', () => {
    const looks = PLAIN.map((text) => tier.look(text)).filter(({ stops }) => stops);
    expect(looks.length).toBeGreaterThanOrEqual(PLAIN.length / 4);
    for (const { detection } of looks) {
      expect(detection.signals.every(({ level }) => level === 'none')).toBe(true);
      expect(detection.partial).toEqual([]);
    }
  });

  it.each([
    'привет, как дела',
    'Do zobaczenia jutro w szkole, po lekcjach gramy w piłkę',
    'sampai jumpa besok di sekolah',
    'n o b o d y',
    'y.o.u are late',
    'zxcvb qwrtp mnbvk plkjh',
    'hel\u200blo',
    '你.好.朋.友',
    'nobody likes you, just leave the group',
    '没有人喜欢你，退群吧',
  ])('sends %j on', (text) => expect(tier.look(text).stops).toBe(false));

  it('finds one unkind clause in a long friendly text', () => {
    const friendly = 'thanks for the lovely day at the park, the ice cream was great. '.repeat(20);
    const unkind = 'nobody likes you, you are ugly and stupid, just leave the group. ';
    const text = `${friendly}${unkind}${friendly}`;
    expect(tier.look(text).stops).toBe(false);
    // Weights change with every training; that it stands out many times over does not.
    expect(worst(text)).toBeGreaterThan(worst(friendly) * 5);
  });

  it('says the same of a draft as of a text, whatever came before', () => {
    const parts = fc.constantFrom(
      'see',
      ' you',
      ' at',
      ' 7',
      '!',
      ' f*n',
      ' 你好',
      ' pаy',
      '😀',
      ' h3y',
      '',
      ' a',
      ' b',
    );
    const drafts = fc.array(fc.array(parts, { maxLength: 60 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(drafts, (all) => {
        const draft = tier.draft();
        for (const each of all) {
          const text = each.join('');
          expect(draft.look(text)).toEqual(tier.look(text));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says the same letter by letter, forwards and backwards', () => {
    const text = `${'one two, three f*r 你好吗 don’t s-t-o-p '.repeat(6)}end`;
    const draft = tier.draft();
    for (let end = 0; end <= text.length; end++) {
      expect(draft.look(text.slice(0, end))).toEqual(tier.look(text.slice(0, end)));
    }
    for (let end = text.length; end >= 0; end -= 3) {
      expect(draft.look(text.slice(0, end))).toEqual(tier.look(text.slice(0, end)));
    }
  });

  it('takes any string, gives probabilities, and spans within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { detection } = tier.look(text);
        for (const p of Object.values(detection.scores)) expect(p >= 0 && p <= 1).toBe(true);
        for (const { spans } of detection.signals) {
          for (const { start, end } of spans) expect(start < end && end <= text.length).toBe(true);
        }
      }),
    );
  });

  it('does not stop a text that begins with more blanks than it reads', () => {
    const { stops, detection } = tier.look(`${' '.repeat(60_000)}nobody likes you`);
    expect(stops).toBe(false);
    expect(detection.partial.map(({ code }) => code)).toEqual(['text-too-long']);
  });

  it('reads a long text to where the full model does, and says so', () => {
    const { stops, detection } = tier.look('see you at lunch '.repeat(6000));
    expect(stops).toBe(false);
    expect(detection.partial.map(({ code }) => code)).toContain('text-too-long');
  });
});
