import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINDERS, findPersonalInfo, readPersonalInfo, readText } from '../../src/personal-info/index.js';

/** Any string at all, lone surrogates included. */
const anything = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) });
/** What the finders look for, in pieces and in any order, with scripts mixed. */
const PIECES = [
  ...[
    'my',
    'number',
    'is',
    'call me',
    'snap',
    'password',
    ':',
    '@',
    '.',
    '-',
    '/',
    '+',
    '(',
    ')',
    '#',
    '\n',
    ' ',
    '  ',
  ],
  ...[
    '0',
    '7',
    '12',
    '07700 900123',
    '4111 1111 1111 1111',
    '555-0134',
    'example.com',
    'nina',
    'https://',
    'www.',
  ],
  ...[
    'school',
    'street',
    '14',
    'maple',
    'i go to',
    'home alone',
    'at 3:15',
    'what',
    'your',
    'where do you live',
  ],
  ...[
    '我',
    '你',
    '家',
    '住',
    '哪',
    '微信',
    '密码',
    '验证码',
    '一三八',
    '13800138000',
    '路',
    '号',
    '小学',
    '在',
    '一个人',
  ],
  ...[
    '😀',
    '👨‍👩‍👧',
    '\u200b',
    '\ufe0f\u20e3',
    '\u0301',
    'ﬃ',
    '\ufdfa',
    'İ',
    'Я',
    'ア',
    '\ud800',
    '\udc00',
    '，',
    '。',
  ],
];
const messy = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(''));
const texts = fc.oneof(anything, messy, messy, fc.string({ unit: 'grapheme' }));

const inside = (length: number, { start, end }: { start: number; end: number }) => {
  expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true);
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThan(start);
  expect(end).toBeLessThanOrEqual(length);
};

describe.each(Object.entries(FINDERS))('finder %s, for any string', (_, find) => {
  it('points into the text and is as sure as a probability', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = readText(text).text;
        for (const hit of find(folded)) {
          inside(folded.length, hit);
          expect(hit.confidence).toBeGreaterThan(0);
          expect(hit.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('all finders together, for any string', () => {
  it('point into the original text, in order, none over another, never into a surrogate pair', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const item of findPersonalInfo(text)) {
          inside(text.length, item);
          expect(item.start).toBeGreaterThanOrEqual(last);
          last = item.end;
          for (const at of [item.start, item.end]) {
            expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) && at > 0).toBe(false);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('give roles with spans in order inside the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { spans, probability } of readPersonalInfo(text).roles) {
          expect(spans.length).toBeGreaterThan(0);
          expect(probability).toBeGreaterThan(0);
          expect(probability).toBeLessThan(1);
          for (const span of spans) inside(text.length, span);
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** Processor milliseconds, the least of two runs. */
function time(work: () => void): number {
  return Math.min(
    ...[1, 2].map(() => {
      const begin = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(begin);
      return (user + system) / 1000;
    }),
  );
}

const UNITS = 100_000;
const HOSTILE = [
  ...[
    'a',
    '@',
    'a@',
    '0',
    '0 ',
    '1-',
    '1.',
    '+',
    '(0',
    'a.',
    '路',
    '市',
    '我',
    '一',
    '我一个人',
    'a1',
    '@a',
    '. ',
    '\n',
    '-',
  ],
  ...[
    '07700 900123 ',
    '4111111111111111',
    '110105194912310021',
    'my ',
    'my snap is ',
    'password is ',
    'school ',
    'my school ',
  ],
  ...[
    '14 maple ',
    '14 maple street ',
    'i live at ',
    'what is your ',
    'send me your ',
    'never ',
    '小学',
    '我在小学',
    '微信a',
    '把你的',
  ],
  ...[
    'www.',
    'a-',
    'http://',
    'zero ',
    'a at ',
    'my my ',
    '12号',
    '你家',
    '花园1栋',
    '，',
    '😀',
    '\u200b',
    '\ufdfa',
    '.com',
  ],
  ...['4111 ', 'my pass is ', 'LE15 6ZZ ', 'i live on a ', '07700900123 2', 'o7700_', 'me text me '],
];

describe('100,000 hostile code units', () => {
  const repeated = (part: string, units: number) =>
    part.repeat(Math.ceil(units / part.length)).slice(0, units);

  it.each(HOSTILE)('of %j take linear time', (part) => {
    const quarter = time(() => readPersonalInfo(repeated(part, UNITS / 4)));
    const whole = time(() => readPersonalInfo(repeated(part, UNITS)));
    expect(whole).toBeLessThan(6_000);
    // Quadratic time would give 16. Below 100 ms the garbage collector decides.
    expect(whole / Math.max(quarter, 100)).toBeLessThan(9);
  });
});

it.each([
  ['你a.com', '@'],
  ['a.co ', 'http://x'],
])('%j 10,000 times before %j takes no longer than a second or two', (part, last) => {
  expect(time(() => readPersonalInfo(`${part.repeat(10_000)}${last}`))).toBeLessThan(3_000);
});

it.each([
  ' mum',
  'my number is',
  'my password is',
  'call me',
  'order',
  '我家',
  '密码',
  'what is your',
  'snap:',
])('%s before 100,000 spaces takes no longer than a second or two', (words) => {
  for (const gap of [' ', '\t', '\u3000', ' .', ' x']) {
    const text = `${words}${gap.repeat(UNITS / gap.length)}a`;
    expect(time(() => readPersonalInfo(text))).toBeLessThan(3_000);
  }
});

it('reads a paste of 10,000 characters of mixed scripts and finds what is in it', () => {
  const filler = 'we talked about maths and 我们聊了天 и ещё о погоде 😀 ';
  const text = `${filler.repeat(100)} my number is 07700 900123 ${filler.repeat(100)}`;
  expect(text.length).toBeGreaterThan(9_000);
  const { found, roles } = readPersonalInfo(text);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['07700 900123']);
  expect(roles.map(({ kind }) => kind)).toEqual(['giving']);
});
