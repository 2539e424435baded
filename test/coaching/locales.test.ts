import { describe, expect, it } from 'vitest';
import { ENGLISH, loadCatalogue, resolveLocale } from '../../src/coaching/index.js';

describe('resolveLocale', () => {
  it.each([
    ['en-GB', 'en'],
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-Hans-SG', 'zh'],
    ['zh_CN', 'zh'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['pt-BR', 'pt'],
    ['ar-EG', 'ar'],
    ['tlh', 'en'],
  ])('%s -> %s', (tag, found) => {
    expect(resolveLocale(tag)).toBe(found);
  });

  it('refuses what is no language tag', () => {
    expect(() => resolveLocale('no language')).toThrow(expect.objectContaining({ code: 'invalid-option' }));
  });
});

describe('loadCatalogue', () => {
  it('has English at hand', async () => {
    expect(await loadCatalogue('en-AU')).toBe(ENGLISH);
  });

  it('marks right-to-left and joins sentences as the language does', async () => {
    const [arabic, japanese] = await Promise.all([loadCatalogue('ar'), loadCatalogue('ja-JP')]);
    expect([arabic.dir, arabic.join, japanese.dir, japanese.join]).toEqual(['rtl', ' ', 'ltr', '']);
  });

  it('loads another language with its writing direction and says which it is', async () => {
    const { locale, dir, actions } = await loadCatalogue('zh-CN');
    expect({ locale, dir, block: actions.block }).toEqual({ locale: 'zh', dir: 'ltr', block: '拉黑' });
  });
});
