/**
 * Disguises that people use to slip past filters, and honest misspellings. After models/training/augment.py, which
 * training uses; the same kinds of change, other dice.
 */
import { type Chance, pick } from './chance.js';

/** Changes a text. */
export type Disguise = (text: string, chance: Chance) => string;

const LEET: Readonly<Record<string, string>> = {
  a: '4@',
  e: '3',
  i: '1!',
  o: '0',
  s: '5$',
  t: '7',
  b: '8',
  g: '9',
  l: '1',
};
/** Cyrillic and Greek letters that look like Latin ones. */
const ALIKE: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  y: 'у',
  i: 'і',
  s: 'ѕ',
  k: 'κ',
};
/** Neighbours on the keyboard. */
const KEYS: Readonly<Record<string, string>> = {
  a: 'sq',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
};
const EMOJI = ['😂', '💀', '😭', '🙄', '😊', '👍', '✨'];
/** Characters written as their two halves, side by side. */
const HALVES: Readonly<Record<string, string>> = {
  好: '女子',
  的: '白勺',
  你: '亻尔',
  他: '亻也',
  她: '女也',
  吗: '口马',
  胖: '月半',
  钱: '钅戋',
  骗: '马扁',
  们: '亻门',
  说: '讠兑',
  给: '纟合',
};
/** How frequent characters sound, and others that sound the same. */
const SOUNDS: Readonly<Record<string, readonly [string, string]>> = {
  你: ['ni', '泥尼'],
  我: ['wo', '窝沃'],
  他: ['ta', '塔它'],
  她: ['ta', '塔它'],
  是: ['shi', '四市'],
  不: ['bu', '布步'],
  死: ['si', '四丝'],
  打: ['da', '达大'],
  钱: ['qian', '前浅'],
  别: ['bie', '憋瘪'],
  人: ['ren', '仁任'],
  没: ['mei', '梅煤'],
  要: ['yao', '药摇'],
  想: ['xiang', '像响'],
  真: ['zhen', '针珍'],
  笨: ['ben', '奔本'],
  丑: ['chou', '臭愁'],
  滚: ['gun', '棍衮'],
  去: ['qu', '趣曲'],
  说: ['shuo', '硕朔'],
  发: ['fa', '法罚'],
  照: ['zhao', '赵找'],
  家: ['jia', '加佳'],
  妈: ['ma', '马麻'],
};

const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;

function letters(text: string, change: (char: string) => string): string {
  return Array.from(text, change).join('');
}

function words(text: string, some: number, chance: Chance, change: (word: string) => string): string {
  const all = text.split(' ');
  const long = all.flatMap((word, index) => ([...word].length >= 4 ? [index] : []));
  for (let n = 0; n < some && long.length; n++) {
    const [index] = long.splice(Math.floor(chance() * long.length), 1) as [number];
    all[index] = change(all[index] as string);
  }
  return all.join(' ');
}

function typo(char: string, chance: Chance): string {
  const at = chance();
  if (!LETTER.test(char) || at > 0.08) return char;
  if (at < 0.03) return '';
  return at < 0.06 ? pick(KEYS[char.toLowerCase()] ?? char, chance) : char + char;
}

const stretched: Disguise = (text, chance) =>
  letters(text, (c) => (LETTER.test(c) && chance() < 0.08 ? c.repeat(2 + Math.floor(chance() * 4)) : c));

const emoji: Disguise = (text, chance) => {
  const all = text.split(' ');
  for (let n = 1 + Math.floor(chance() * 3); n > 0; n--) {
    all.splice(Math.floor(chance() * (all.length + 1)), 0, pick(EMOJI, chance));
  }
  return all.join(' ');
};

const hidden: Disguise = (text, chance) => letters(text, (c) => (chance() < 0.3 ? `${c}\u200b` : c));

const spaced: Disguise = (text, chance) => {
  const mark = pick([' ', '.', '-', '*', '_'], chance);
  return words(text, 2, chance, (word) => [...word].join(mark));
};

const typos: Disguise = (text, chance) => letters(text, (c) => typo(c, chance));

const parted: Disguise = (text, chance) => {
  const mark = pick([' ', '.', '·', '*', '-'], chance);
  return letters(text, (c) => (HAN.test(c) && chance() < 0.4 ? c + mark : c));
};

const LATIN: Readonly<Record<string, Disguise>> = {
  leet: (text, chance) =>
    letters(text, (c) => {
      const signs = LEET[c.toLowerCase()];
      return signs && chance() < 0.25 ? pick(signs, chance) : c;
    }),
  'look-alike letters': (text, chance) =>
    letters(text, (c) => (chance() < 0.3 ? (ALIKE[c.toLowerCase()] ?? c) : c)),
  spaced,
  stretched,
  typos,
  'without diacritics': (text) =>
    text
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .normalize('NFC'),
  emoji,
  'a letter covered': (text, chance) =>
    words(text, 2, chance, (word) => {
      const chars = [...word];
      chars[1 + Math.floor(chance() * (chars.length - 2))] = pick('*#_', chance);
      return chars.join('');
    }),
  'run together': (text, chance) => letters(text, (c) => (c === ' ' && chance() < 0.4 ? '' : c)),
  'zero-width': hidden,
};

const CHINESE: Readonly<Record<string, Disguise>> = {
  pinyin: (text, chance) => letters(text, (c) => (chance() < 0.4 ? (SOUNDS[c]?.[0] ?? c) : c)),
  homophones: (text, chance) =>
    letters(text, (c) => {
      const alike = SOUNDS[c]?.[1];
      return alike && chance() < 0.4 ? pick(alike, chance) : c;
    }),
  halves: (text) => letters(text, (c) => HALVES[c] ?? c),
  parted,
  'full width': (text) =>
    letters(text, (c) => (c >= '!' && c <= '~' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)),
  emoji,
  'zero-width': hidden,
};

const OTHERS: Readonly<Record<string, Disguise>> = { spaced, stretched, typos, emoji, 'zero-width': hidden };

/** The disguises that fit a language's script, by name. */
export function disguisesFor(language: string): Readonly<Record<string, Disguise>> {
  if (language === 'zh' || language === 'ja') return CHINESE;
  return ['ru', 'ar', 'hi', 'ko'].includes(language) ? OTHERS : LATIN;
}
