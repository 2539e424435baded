import { describe, expect, it } from 'vitest';
import { scriptOf, spokenLanguage } from '../../src/text/language.js';

describe('scriptOf', () => {
  it.each([
    ['nobody likes you', 'en', 1],
    ['没人喜欢你', 'zh', 1],
    ['你是 noob', 'zh', 1],
    ['play Minecraft 吗', 'en', 1],
    ['привет друг', 'ru', 1],
    ['こんにちは', 'ja', 1],
    ['今日は宿題がある', 'ja', 1],
    ['안녕 hi', 'ko', 1],
    ['hi καλημέρα', 'en', 2 / 10],
    ['καλημέρα', undefined, 0],
    ['', 'en', 1],
    ['!!! 123 😀', 'en', 1],
  ])('reads %j as %s, %d covered', (text, language, covered) => {
    const script = scriptOf(text);
    expect(script.candidates[0]).toBe(language);
    expect(script.covered).toBeCloseTo(covered);
  });
});

describe('spokenLanguage', () => {
  const outputs = ['en', 'zh', 'es', 'ru', 'other'];
  const long = scriptOf('una frase bastante larga');

  it('follows the model among languages of one script', () => {
    expect(spokenLanguage(long, [0, 9, 4, 9, 0], outputs)).toEqual({ language: 'es', known: true });
  });

  it('says when the model has not learnt a language', () => {
    expect(spokenLanguage(long, [0, 0, 0, 0, 6], outputs)).toEqual({ language: 'en', known: false });
  });

  it('takes a few letters for the likeliest language of their script', () => {
    expect(spokenLanguage(scriptOf('ok lol'), [0, 0, 9, 0, 9], outputs)).toEqual({
      language: 'en',
      known: true,
    });
  });
});
