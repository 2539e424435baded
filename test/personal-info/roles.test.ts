import { describe, expect, it } from 'vitest';
import { personalInfoLines } from '../../bench/quality/personal-info-lines.js';
import { readPersonalInfo } from '../../src/personal-info/index.js';

const roles = (text: string) => readPersonalInfo(text).roles.map(({ kind }) => kind);

describe('readPersonalInfo', () => {
  it('points at what is given, not at the words around it', () => {
    const text = 'my number is 07700 900123';
    expect(readPersonalInfo(text).roles).toEqual([
      { kind: 'giving', probability: expect.any(Number), spans: [{ start: 13, end: 25 }], grave: false },
    ]);
  });

  it('points at the words that ask', () => {
    const text = "hey, what's your number? x";
    const [asking] = readPersonalInfo(text).roles;
    expect(asking?.kind).toBe('asking');
    expect(text.slice(asking?.spans[0]?.start, asking?.spans[0]?.end)).toBe("what's your number");
  });

  it('sees both roles of one message', () => {
    expect(roles('my number is 07700 900123, whats ur snap')).toEqual(['giving', 'asking']);
    expect(roles('我手机号13800138000，你电话多少')).toEqual(['giving', 'asking']);
  });

  it.each([
    ['are you home alone or with ur mum?', ['asking']],
    ['miss u, send me your address', ['asking']],
    ['作业写完没有？今天好热啊，我们明天再一起去玩吧，公园还是图书馆都行，把你家地址发我', ['asking']],
    ['are you home alone, mum?', []],
    ['miss, can you send me your address', []],
    ['各位家长，请把你家地址发我', []],
  ])('who is spoken to decides: %s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  it('calls passwords, codes and cards grave, numbers not', () => {
    const grave = (text: string) => readPersonalInfo(text).roles.some((role) => role.grave);
    expect(grave('my password is cat-Milo77')).toBe(true);
    expect(grave('把验证码发给我')).toBe(true);
    expect(grave('my number is 07700 900123')).toBe(false);
  });

  it('sees a number that is not the writer’s, without saying that it is given away', () => {
    const { found, roles: none } = readPersonalInfo('Dentist: 020 7946 0018, ask for the Tuesday slot.');
    expect(found.map(({ kind }) => kind)).toEqual(['phone']);
    expect(none).toEqual([]);
  });
});

describe('the hand-written lines', () => {
  const lines = personalInfoLines();

  it('are at least 150 of each side, in both languages', () => {
    const harmless = lines.filter((line) => line.roles.length === 0);
    expect(harmless.length).toBeGreaterThanOrEqual(150);
    expect(lines.length - harmless.length).toBeGreaterThanOrEqual(150);
    expect(lines.filter(({ text }) => /\p{sc=Han}/u.test(text)).length).toBeGreaterThan(100);
    expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length);
  });

  it.each(['tune', 'held-out'] as const)('%s half: precision at least .95, recall at least .90', (half) => {
    let [hits, alarms, misses] = [0, 0, 0];
    for (const line of lines.filter((each) => each.half === half)) {
      const noticed = roles(line.text);
      hits += noticed.filter((role) => line.roles.includes(role)).length;
      alarms += noticed.filter((role) => !line.roles.includes(role)).length;
      misses += line.roles.filter((role) => !noticed.includes(role)).length;
    }
    expect(hits / (hits + alarms)).toBeGreaterThanOrEqual(0.95);
    expect(hits / (hits + misses)).toBeGreaterThanOrEqual(0.9);
  });
});
