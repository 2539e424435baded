import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Category, createNightlight, type Nightlight } from '../../src/index.js';

let nightlight: Nightlight;
beforeAll(async () => {
  nightlight = await createNightlight();
});
afterAll(() => nightlight.dispose());

const MILD = ['low', 'medium', 'high'];

describe('plain examples: any model good enough to ship notices these', () => {
  it.each<[Category, string]>([
    ['bullying', 'nobody likes you, just leave the group already'],
    ['bullying', 'you are so dumb and ugly, everyone laughs at you'],
    ['bullying', '你就是个废物，没人想理你'],
    ['bullying', '没人喜欢你，你滚出我们群'],
    ['grooming', "don't tell your mom we talk, it's our little secret ok"],
    ['grooming', "you're so mature for your age, let's keep this our secret"],
    ['grooming', '别告诉你妈妈我们聊天的事，这是我们的秘密'],
    ['threat', 'i will find you after school and beat you up'],
    ['self-harm', "i don't want to live anymore"],
    ['scam', 'you won a free gift card, click the link and enter your password to claim it'],
  ])('%s: %s', async (category, text) => {
    const { signals, coaching } = await nightlight.checkText(text);
    expect(signals.map((signal) => signal.category)).toContain(category);
    expect(coaching).not.toBeNull();
  });

  it('knows asking for an address from giving one away', async () => {
    const asked = await nightlight.checkText("what's your home address and phone number?");
    const given = await nightlight.checkText('my phone number is 07700 900123, i live at 12 Hill Road', {
      direction: 'outgoing',
    });
    expect(asked.signals).toContainEqual(
      expect.objectContaining({ category: 'personal-info', kind: 'asking' }),
    );
    expect(given.signals).toContainEqual(
      expect.objectContaining({ category: 'personal-info', kind: 'giving' }),
    );
  });
});

describe('everyday chat: nothing to say', () => {
  it.each([
    'see you at football tomorrow',
    'mum says dinner is at six, can you pick me up?',
    'haha you killed me in that game, gg',
    'happy birthday!! hope you have a great day',
    'can you send me the maths homework please',
    'i hate mondays so much',
    '明天一起去图书馆写作业吧',
    '生日快乐！',
  ])('%s', async (text) => {
    expect(await nightlight.checkText(text)).toMatchObject({
      severity: 'none',
      coaching: null,
      status: 'full',
    });
  });
});

describe('short plain English: read as English', () => {
  it.each([
    'you are so dumb and ugly, nobody likes you',
    'you are so stupid, nobody likes you',
    'no one likes you loser',
    'see you after school',
    'what are you doing later',
  ])('%s', async (text) => {
    expect(await nightlight.checkText(text)).toMatchObject({ status: 'full' });
  });
});

describe('a long harmless text with one harmful line in the middle', () => {
  const prose = 'we went to the library, read about planets and then had lunch in the park with my cousin. ';
  const line = 'you are so dumb and ugly, nobody likes you, everyone laughs at you. ';

  it('is found, and the span points there', async () => {
    const before = prose.repeat(25);
    const text = before + line + prose.repeat(25);
    const { signals, scores, status } = await nightlight.checkText(text);
    const harmless = await nightlight.checkText(prose.repeat(50));
    expect(status).toBe('full');
    expect(scores.bullying).toBeGreaterThan(harmless.scores.bullying + 0.1);
    const bullying = signals.find(({ category }) => category === 'bullying');
    expect(MILD).toContain(bullying?.severity);
    const { spans = [] } = bullying ?? {};
    const end = before.length + line.length;
    expect(spans.some((span) => span.start < end && span.end > before.length)).toBe(true);
    // Windows that hold a part of the line may point at a word beside it; a window is 62 pieces, some four sentences.
    for (const span of spans) {
      expect(span.start).toBeGreaterThan(before.length - 400);
      expect(span.end).toBeLessThan(end + 400);
    }
  });
});
