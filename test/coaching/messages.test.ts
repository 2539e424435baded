import { expect, it } from 'vitest';
import { loadCatalogue } from '../../src/coaching/index.js';
import { composeAll } from './lint.js';

/** What a child reads, in full: kept in files so that a change of a part is reviewed where it lands. */
it.each(['en', 'zh'])('the messages in %s are the ones that were reviewed', async (locale) => {
  const catalogue = await loadCatalogue(locale);
  const lines = composeAll(catalogue).map(({ coaching: { key, title, message, actions } }) =>
    [key, `  ${title}`, `  ${message}`, `  ${actions.map(({ label }) => label).join(' | ')}`].join('\n'),
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`messages/${locale}.txt`);
});
