import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLures, lookAlike, mergeScam, readScam } from '../../src/scam/index.js';
import { decodeLabel } from '../../src/scam/punycode.js';

describe('lookAlike', () => {
  it.each([
    ['rob1ox.com', 'disguised'],
    ['rоblox.com', 'disguised'],
    ['xn--rblox-jye.com', 'disguised'],
    ['röblox.com', 'disguised'],
    ['dlscord.gift', 'disguised'],
    ['stearncommunity.com', 'disguised'],
    ['steamcomunnity.com', 'disguised'],
    ['roblox-free.xyz', 'borrowed'],
    ['discord-nitro.example', 'borrowed'],
    ['roblox.com.example.org', 'borrowed'],
    ['robloxwiki.org', 'named'],
    ['minecraft.fandom.com', 'named'],
    ['minecraftskins.com', 'named'],
    ['youtubers.org', 'named'],
    ['minecraft-winter.org', 'named'],
    ['discordfreenitro.com', 'borrowed'],
    ['roblox-rewards.xyz', 'borrowed'],
  ])('%s: %s', (host, expected) => {
    expect(lookAlike(readHost(host))).toBe(expected);
  });

  it.each([
    'roblox.com',
    'www.roblox.com',
    'discord.gg',
    'youtu.be',
    'store.steampowered.com',
    'bbc.co.uk',
    'record.com',
    'example.org',
    'weixin.qq.com',
    'the-witch.com',
    'goole.co.uk',
    '',
  ])('leaves %s alone', (host) => {
    expect(lookAlike(host)).toBeNull();
  });
});

function readHost(host: string): string {
  return host.split('.').map(decodeLabel).join('.');
}

describe('decodeLabel', () => {
  it.each([
    ['xn--rblox-jye', 'rоblox'],
    ['xn--bcher-kva', 'bücher'],
    ['xn--fsqu00a', '例子'],
    ['plain', 'plain'],
    ['xn--', ''],
    ['xn--!', 'xn--!'],
  ])('%s', (label, expected) => {
    expect(decodeLabel(label)).toBe(expected);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (tail) => typeof decodeLabel(`xn--${tail}`) === 'string'));
  });
});

describe('readScam', () => {
  it('is surest of a lure with a disguised link, and points at both', () => {
    const text = 'free robux at https://rob1ox.com/claim';
    const { cues, probability } = readScam(text);
    expect(cues.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['lure', 'free robux'],
      ['disguised-link', 'https://rob1ox.com/claim'],
    ]);
    expect(probability).toBeGreaterThan(0.9);
  });

  it.each([
    'get free nitro here bit.ly/abc',
    '免费领皮肤，点 t.cn/abc 登录',
    '恭喜你被抽中，登录 free-prize.xyz 领奖',
    'christmas giveaway: free robux at bit.ly/abc',
    'not fake!! free robux at rbx-now.xyz',
    "don't miss it, claim your reward at rbx-now.xyz",
    'my birthday present to you: free nitro at rbx-now.xyz',
    'your account will be deleted, log in at rbx-now.xyz',
    '真的不是骗子，免费领皮肤 t.cn/abc',
  ])('more likely than not: %s', (text) => {
    expect(readScam(text).probability).toBeGreaterThan(0.45);
  });

  it.each([
    'happy birthday, i got you a gift card',
    'check https://www.roblox.com/games/1',
    'free robux is a scam, never click that',
    '免费领皮肤都是骗子，别点',
    'the wiki is at minecraft.fandom.com/wiki/Bee',
    'my project is at bit.ly/abc',
    'see you at football tomorrow',
  ])('says next to nothing of: %s', (text) => {
    expect(readScam(text).probability).toBeLessThan(0.1);
  });

  it.each([
    'did u get the bonus question? its on bbc.co.uk/bitesize',
    'you won!! pics on oakfieldjuniors.org/gallery',
    "you won't believe it, pics on oakfieldjuniors.org/gallery",
    'can u get mum a gift card from oakbooks.org',
    'log in with your account at oakfield.org to see the timetable',
    '恭喜你获得第一名，照片在 oakfield.org',
    '春游要交50元，通知在 oakfield.org',
    'see minecraftskins.com',
    'i live near goole, see goole.co.uk',
  ])('says little of: %s', (text) => {
    expect(readScam(text).probability).toBeLessThanOrEqual(0.2);
  });

  it.each([
    'free robux at bit.ly/abc is fake, do not click',
    'be careful, they say free robux at bit.ly/abc',
    '免费领皮肤是假的 t.cn/abc',
  ])('hears a warning beside the lure: %s', (text) => {
    expect(readScam(text).probability).toBeLessThan(0.1);
  });

  it('for any string: cues inside the text, a probability', () => {
    const pieces = fc.array(
      fc.constantFrom(
        'free',
        ' ',
        'robux',
        'rob1ox',
        '.com',
        'https://',
        '/',
        'xn--',
        'bit.ly',
        '免费',
        '领',
        '皮肤',
        '😀',
        '\ud800',
        '@',
        'you won',
        '\u200b',
        'ｆ',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          pieces.map((p) => p.join('')),
        ),
        (text) => {
          const { cues, probability } = readScam(text);
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThan(1);
          for (const { start, end } of cues) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    'a',
    'free ',
    'a.',
    'https://',
    'rob1ox.com ',
    'send me ',
    '免费',
    '领',
    'xn--a.',
    'roblox',
    '送 ',
    '先转',
  ])('100,000 hostile code units of %j take linear time', (part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length)).slice(0, 100_000);
    const begin = process.cpuUsage();
    readScam(text);
    readScam(text.slice(0, 1));
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(6_000);
  });
});

describe('mergeScam', () => {
  const grade = (p: number) => (p >= 0.45 ? 'medium' : p >= 0.25 ? 'low' : 'none');
  const signal = {
    category: 'scam',
    level: 'low',
    probability: 0.3,
    spans: [],
    source: 'text-model',
  } as const;

  it('raises the model by the noisy-or', () => {
    const read = readScam('free robux at https://rob1ox.com/claim');
    const [merged] = mergeScam([signal], read, grade);
    expect(merged?.probability).toBeCloseTo(1 - 0.7 * (1 - read.probability));
    expect(merged).toMatchObject({
      level: 'medium',
      source: 'finder',
      spans: [
        { start: 0, end: 10 },
        { start: 14, end: 38 },
      ],
    });
  });

  it('never takes back a level, by whatever thresholds the model graded', () => {
    const graver = { ...signal, level: 'high' } as const;
    const [merged] = mergeScam([graver], readScam('my project is at bit.ly/abc'), grade);
    expect(merged?.level).toBe('high');
  });

  it('keeps what a surer model pointed to beside a weak sign', () => {
    const sure = { ...signal, probability: 0.6, spans: [{ start: 0, end: 6 }] };
    const [merged] = mergeScam([sure], readScam('hurry, my project is at bit.ly/abc'), grade);
    expect(merged).toMatchObject({
      source: 'text-model',
      spans: [
        { start: 0, end: 6 },
        { start: 24, end: 34 },
      ],
    });
  });

  it('leaves the model alone without a sign', () => {
    expect(mergeScam([signal], readScam('see you tomorrow'), grade)).toEqual([signal]);
    expect(findLures('see you tomorrow')).toEqual([]);
  });
});
