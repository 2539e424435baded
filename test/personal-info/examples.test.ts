import { describe, expect, it } from 'vitest';
import { findPersonalInfo, readPersonalInfo } from '../../src/personal-info/index.js';

/** What is found, as `kind:text`; plain links are nobody's secret. */
const found = (text: string) =>
  findPersonalInfo(text)
    .filter(({ kind }) => kind !== 'link')
    .map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`);
const role = (text: string, wanted: 'giving' | 'asking') =>
  readPersonalInfo(text).roles.find(({ kind }) => kind === wanted)?.probability ?? 0;

describe('finds, and no more than that', () => {
  it.each([
    ['my number is 07700 900123 xx', 'phone:07700 900123'],
    ['heres my num in case 07700 900123', 'phone:07700 900123'],
    ['mum said 07700 900123', 'phone:07700 900123'],
    ['text me 07700900123 2nite', 'phone:07700900123'],
    ['my num=07700900123', 'phone:07700900123'],
    ['ph#07700900123', 'phone:07700900123'],
    ['o7700 900123', 'phone:o7700 900123'],
    ['07700_900_123', 'phone:07700_900_123'],
    ['its 07700 900123. 2 of us', 'phone:07700 900123'],
    ['its 07700 900123 2 of us', 'phone:07700 900123'],
    ['加我vx13800138000', 'phone:13800138000'],
    ['v13800138000', 'phone:13800138000'],
    ['txt me 555 0164', 'phone:555 0164'],
    ['4111 1111 1111 1111 12/27', 'payment-card:4111 1111 1111 1111'],
    ['4111 1111 1111 1111 123', 'payment-card:4111 1111 1111 1111'],
    ['3782 822463 10005 1234', 'payment-card:3782 822463 10005'],
    ['my password is Milo!2014', 'password:Milo!2014'],
    ['my password is: milo77', 'password:milo77'],
    ['my password is:milo77.', 'password:milo77'],
    ["my pw's milo77", 'password:milo77'],
    ['my pass is still milo77', 'password:milo77'],
    ['密码是Milo!2014', 'password:Milo!2014'],
    ['my verification code is G-482913', 'one-time-code:G-482913'],
    ['my snap is nina.rose7.', 'handle:nina.rose7'],
    ['my snap is _nina_rose', 'handle:_nina_rose'],
    ['my insta is @mia.draws.', 'handle:mia.draws'],
    ['add me on snap nina.rose', 'handle:nina.rose'],
    ['我微信xiaoyu2014', 'wechat:xiaoyu2014'],
    ['email me nina at example dot com', 'email:nina at example dot com'],
    ['nina.rose at example dot com', 'email:nina.rose at example dot com'],
    ['i go 2 maplewood primary', 'school:maplewood primary'],
    ['come to mine, 7 rose close', 'address:7 rose close'],
    ['LE15 6ZZ', 'address:LE15 6ZZ'],
    ['i live on maple street', 'address:maple street'],
    ['我家住幸福里3栋502', 'address:幸福里3栋502'],
    ['我家在幸福村5号', 'address:幸福村5号'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('two numbers in a row, and a post code on the next line', () => {
    expect(found('07700900123 07700900124')).toEqual(['phone:07700900123', 'phone:07700900124']);
    expect(found('14 maple street\nLE15 6ZZ')).toEqual(['address:14 maple street', 'address:LE15 6ZZ']);
  });
});

describe('finds nothing in', () => {
  it.each([
    '450 1200',
    'what is 1234567 x 89',
    'scores 12000 45000 3rd',
    '01 02 03 04 05 06 07 08 09 10',
    'order 9400 1102 0088 1234 5678 90',
    'my hall pass is yellow',
    'my badge pin is shiny',
    'my password is wrong,help',
    'my season pass is £30',
    'my snap is broken.',
    'my insta is private.',
    'my insta is private.sorry',
    'my xbox 360 broke',
    'my minecraft t-shirt is cool',
    'my minecraft 1.20 world is big',
    'my fortnite 1v1 map',
    'follow me on insta 2nite',
    'my wechat stopped working',
    'my wechat is family only',
    'i deleted wechat yesterday',
    '卫星model2014飞了',
    'me and my sister were looking at youtube dot com',
    'looking at youtube dot com',
    'she did 4 laps way faster',
    '3 little pigs way better',
    'got my ps5 2nd',
    'see u l8 4me',
    'i live on a quiet road',
    'i live on the same street',
    '我在队里10号',
    '我是班里一号',
    '我在家里5号回学校',
    '我在图书馆里2楼等你',
    '我在曼城3-2赢了',
    '我回村5号到家',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
    expect(role(text, 'giving')).toBe(0);
  });

  it('a missing space after a full stop is no link', () => {
    expect(findPersonalInfo('see you later.be there')).toEqual([]);
    expect(findPersonalInfo('youtu.be/abc').map(({ kind }) => kind)).toEqual(['link']);
  });
});

describe('is given', () => {
  it.each([
    'im at the shop text me on 07700 900123',
    '我在书店，打我电话13800138000',
    'hi its jenny text me on 07700 900123',
    'i live in LE15 6ZZ',
    'i live on maple street',
    'i go 2 maplewood primary',
  ])('surely: %s', (text) => {
    expect(role(text, 'giving')).toBeGreaterThan(0.9);
  });

  it.each([
    'for the homework text me 07700 900123',
    'love that song, text me on 07700 900123',
    'dont tell mum but text me on 07700 900123',
    'my mum is at the vet so text me on 07700 900123',
    "don't tell anyone but my password is cat-Milo77",
  ])('perhaps: %s', (text) => {
    expect(role(text, 'giving')).toBe(0.6);
  });

  it.each([
    'text me the pizza place number its 555-0134',
    'my dentist number is 01632 960300',
    'homework: my number is 07700 900123',
    'for example my number is 07700 900123',
    'in the film im home alone',
  ])('not: %s', (text) => {
    expect(role(text, 'giving')).toBe(0);
  });
});

describe('is asked', () => {
  it.each([
    'whats ya number',
    'whats ur @',
    'asl?',
    'hey asl',
    'do u hav snap',
    'can i hav ur num',
    'whats ur mobile',
    'what skool u go 2',
    'whats ur address lets get dinner',
    'are you alone in the house',
    'are you alone in the bedroom',
    '地址发我一下',
    '联系方式发我',
    '电话给我',
  ])('%s', (text) => {
    expect(role(text, 'asking')).toBeGreaterThan(0.85);
  });

  it.each([
    'im learning asl',
    'whats ur mobile case like',
    "what's your address? dinner's ready to deliver",
    'homework: ask your partner what is your address',
    'because thats where you live',
    '地址发我妈吧',
    "what does 'are you alone' mean if the dentist asks it",
    'i get in at midday and forgot where do you live now, come and get me! oma',
    'are you alone on the bus tomorrow, shall i save you a seat',
    'are you alone in the studio? could you switch the heater off',
    'are you home alone? made too many dumplings. granny',
    '家里有人吗？我忘带钥匙了',
    '你在哪个补习班门口？发个定位，爸爸来接',
  ])('not: %s', (text) => {
    expect(role(text, 'asking')).toBe(0);
  });

  it('a time that everybody asks for is worth a hint, the time of school more', () => {
    expect(role('what time do you finish', 'asking')).toBeCloseTo(0.6);
    expect(role('what time do you get out of school', 'asking')).toBeGreaterThan(0.85);
    expect(role('what time does your school finish', 'asking')).toBeGreaterThan(0.85);
    expect(role('what time do you finish work', 'asking')).toBe(0);
  });
});
