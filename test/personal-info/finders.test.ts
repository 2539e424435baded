import { describe, expect, it } from 'vitest';
import { findPersonalInfo } from '../../src/personal-info/index.js';

/** What is found, as `kind:text`. */
function found(text: string, region?: string): string[] {
  return findPersonalInfo(text, { region }).map(
    ({ kind, start, end }) => `${kind}:${text.slice(start, end)}`,
  );
}

describe('findPersonalInfo', () => {
  it.each([
    ['call 07700 900123 now', 'phone:07700 900123'],
    ['my cell (212) 555-0142', 'phone:(212) 555-0142'],
    ['+44 7700 900456 is it', 'phone:+44 7700 900456'],
    ['my number’s ０７７００ ９００２２３!', 'phone:０７７００ ９００２２３'],
    ['num 0️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣1️⃣2️⃣3️⃣', 'phone:0️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣1️⃣2️⃣3️⃣'],
    ['我的号码一三八零零一三八零零零', 'phone:一三八零零一三八零零零'],
    [
      'oh seven seven double oh nine hundred one two three',
      'phone:oh seven seven double oh nine hundred one two three',
    ],
    ['write to nina.rose@example.com.', 'email:nina.rose@example.com'],
    ['nina at example dot com', 'email:nina at example dot com'],
    ['see https://www.example.com/a?b=1, ok', 'link:https://www.example.com/a?b=1'],
    ['my snap is nina.rose7', 'handle:nina.rose7'],
    ['my discord is leofox#1234', 'handle:leofox#1234'],
    ['i live at 14 maple street', 'address:14 maple street'],
    ['我家住枫树路12号3单元502', 'address:枫树路12号3单元502'],
    ['i go to Maplewood Primary School', 'school:Maplewood Primary School'],
    ['我在星河小学上学', 'school:星河小学'],
    ['we get out of school at 3:15', 'school-times:at 3:15'],
    ["so i'm at the park alone lol", "location:i'm at the park alone"],
    ['现在我一个人在家', 'location:我一个人在家'],
    ['my password is cat-Milo77', 'password:cat-Milo77'],
    ['the code they sent me is 482913', 'one-time-code:482913'],
    ['use 4111 1111 1111 1111', 'payment-card:4111 1111 1111 1111'],
    ['身份证11010519491231002X', 'identity-number:11010519491231002X'],
    ['加我微信：xiaoyu2014', 'wechat:xiaoyu2014'],
    ['我QQ是123456789', 'qq:123456789'],
  ])('%s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it.each([
    'use 4111 1111 1111 1112',
    '身份证110105194912310021',
    'join 203.0.113.25:25565',
    'update 1.20.4.1189',
    'on 12/05/2026 and 2026-05-04',
    '21-15 21-18 15-11',
    'my high score is 3847291 points',
    'order #48213907',
    'it costs $1,299.00',
    '12 x 12 = 144',
    '😀😀😀😂🎉',
    '',
  ])('finds nothing in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('reads a national number as the region writes it', () => {
    expect(found('text me 0412 345 678', 'AU')).toEqual(['phone:0412 345 678']);
  });

  it('finds the same every time', () => {
    const text = 'my number is 07700 900123, i live at 14 maple street';
    expect(findPersonalInfo(text)).toEqual(findPersonalInfo(text));
  });
});
