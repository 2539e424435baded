import { describe, expect, it } from 'vitest';
import { ENGLISH, loadCatalogue, resolveLocale } from '../../src/coaching/index.js';

describe('resolveLocale', () => {
  it.each([
    ['en-GB', 'en'],
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-Hans-SG', 'zh'],
    ['zh_CN', 'zh'],
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

  it('loads another language with its writing direction and says which it is', async () => {
    const { locale, dir, actions } = await loadCatalogue('zh-CN');
    expect({ locale, dir, block: actions.block }).toEqual({ locale: 'zh', dir: 'ltr', block: '拉黑' });
  });
});
