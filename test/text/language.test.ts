import { describe, expect, it } from 'vitest';
import { scriptShare } from '../../src/text/language.js';

describe('scriptShare', () => {
  it.each([
    ['nobody likes you', 'en', 1],
    ['没人喜欢你', 'zh', 1],
    ['你是 noob', 'zh', 1],
    ['play Minecraft 吗', 'en', 1],
    ['привет друг', 'en', 0],
    ['hi привет', 'en', 2 / 8],
    ['こんにちは', 'en', 0],
    ['', 'en', 1],
    ['!!! 123 😀', 'en', 1],
  ])('reads %j as %s, %d covered', (text, language, covered) => {
    expect(scriptShare(text)).toEqual({ language, covered });
  });
});
