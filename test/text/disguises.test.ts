import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normalise.js';

const folded = (text: string) => normalise(text).text;

describe('a word in disguise', () => {
  it.each([
    ['Cyrillic letters', 'ѕtuріd іdіоt', 'stupid idiot'],
    ['one Cyrillic letter at the end', 'dumЬ', 'dumb'],
    ['Greek letters', 'lοsεr lοsνr', 'lοsεr losvr'],
    ['capital look-alikes', 'LОSЕR', 'loser'],
    ['digits', 'h4te, stup1d l0s3r!', 'hate, stupid loser!'],
    ['two digits alike', 'he11o str33t', 'hello street'],
    ['signs', 'wh@t ca$h', 'what cash'],
    ['keycaps', 'h4️⃣te', 'hate'],
    ['spaces', 'you are an i d i o t!', 'you are an idiot!'],
    ['spaces, wider ones between words', 's t o p   t h a t', 'stop that'],
    ['dots', 's.t.u.p.i.d', 'stupid'],
    ['other signs', 's-t-u-p-i-d s_t_u_p_i_d s*t*u*p*i*d', 'stupid stupid stupid'],
    ['regional indicators in an odd row', '🇮🇩🇮🇴🇹', 'idiot'],
    ['single regional indicators', '🇮 🇩 🇮 🇴 🇹', 'idiot'],
    ['white letters on black', '🅸🅳🅸🅾🆃 🅘🅓🅘🅞🅣', 'idiot idiot'],
    ['a blood type for a letter', '🅱ig', 'big'],
    ['small capitals', 'ɪᴅɪᴏᴛ', 'idiot'],
    ['split Chinese characters', '亻尔讠兑讠舌', '你说话'],
    ['several at once', 'L0ЅЕR, s.t.ｕ.p.𝐢.d\u200b', 'loser, stupid'],
  ])('of %s is made plain', (_, disguised, plain) => expect(folded(disguised)).toBe(plain));

  it.each([
    ['i d i o t', 'you i d i o t!', 'idiot'],
    ['іdіоt', 'you іdіоt!', 'idiot'],
    ['h4\ufe0f\u20e3te', 'i h4\ufe0f\u20e3te it', 'hate'],
    ['亻尔', '是亻尔吗', '你'],
    ['🇮\u200b🇩\u200b🇮', 'x 🇮\u200b🇩\u200b🇮 y', 'idi'],
  ])('%s: its place in the original is known', (stood, original, part) => {
    const { text, starts, ends } = normalise(original);
    const at = text.indexOf(part);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(original.slice(starts[at], ends[at + part.length - 1])).toBe(stood);
  });
});

describe('what nobody disguised stays', () => {
  it.each([
    ['chat', 'w8 gr8 b4 l8r m8 2nite 4ever b2b g2g o7 r u ok? r u o k'],
    ['numbers, times, prices', '2026 5pm 3-1 1v1 10k 4.50 $5 7th 24/7 k/d 12:30 3d'],
    ['games and machines', 'mp3 mp4s ps5 ps5s gt3rs rtx3080 h2o i18n r2d2 c3po 1080p x86'],
    ['handles, addresses, tags', '@h4te #h4te st3ve_99 user123 me@home.org lol@you site.com/n3ws'],
    ['for and one', 'just4fun b4u some1else'],
    ['codes', 'a1b2c3 x4j7k 3f4a0c ec1a 1bb sw1a 1aa'],
    ['abbreviations', 'a.s.a.p. g.o.a.t. n.a.s.a. e.g. r.i.p.'],
    ['answers, chords, results, letters', 'a c b d, c g a f, w w d l w, a b c d e f, x o x o'],
    ['Russian, with Latin brands in it', 'моя SMSка и iPhone, привет как дела хорошо'],
    ['one Russian word with an English ending', 'SMSка'],
    ['all the words of a Russian line that look Latin', 'сосна росa и море'],
    ['Greek', 'καλημέρα φίλος, πάμε σχολείο; τηv'],
    ['maths', 'sinα + cosβ = ρgh, μm, 2πr'],
    ['phonetics', 'ɡɪt lɪtl ˈbʌtər'],
    ['flags', '🇬🇧 🇨🇳🇫🇷 🇲🇲🇲🇲'],
    ['blood types', '🅰 🅱 🅾 血型🅰型 🅿'],
    ['words in squares', '🆗 🆒 🆘'],
    ['keycaps', '1⃣ 2⃣ 3⃣'],
    ['Chinese with a radical', '三点水氵旁，单人旁亻加尔'],
    ['other languages', 'où ça été, não é, żółty, ışık, đường phố, größer'],
  ])('%s', (_, text) => {
    const small = [...text.normalize('NFKC')].map((c) => c.toLowerCase()).join('');
    expect(folded(text)).toBe(small);
  });
});

describe('unusual messages', () => {
  it('of mixed scripts keep every word', () => {
    expect(folded('Hello 你好 привет مرحبا नमस्ते 안녕 καλημέρα ok')).toBe(
      'hello 你好 привет مرحبا नमस्ते 안녕 καλημέρα ok',
    );
  });

  it('of nothing but emoji stay emoji', () => {
    expect(folded('😂😂😂😂 👍🏽 👨‍👩‍👧 ❤️ 🇬🇧 1️⃣')).toBe('😂😂 👍🏽 👨👩👧 ❤ 🇬🇧 1⃣');
  });

  it('of 10,000 characters are read to the end', () => {
    const line = 'we went to the library and saw 3 planets. ';
    const text = `${line.repeat(240)}you i d i o t`;
    const { text: read, ends } = normalise(text);
    expect(read.endsWith('planets. you idiot')).toBe(true);
    expect(ends.at(-1)).toBe(text.length);
  });
});
