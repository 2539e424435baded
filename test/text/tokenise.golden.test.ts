import { expect, it } from 'vitest';
import { tokenise } from '../support/text-model.js';
import { goldenTokens } from './golden.js';

it('cuts every golden string as the Python tokenizers package does', () => {
  const rows = goldenTokens();
  const different = rows
    .map(({ normalised, ids }) => ({ normalised, ids, got: tokenise(normalised, 10_000).ids }))
    .filter(({ ids, got }) => String(ids) !== String(got));
  expect(rows.length).toBeGreaterThanOrEqual(2_000);
  expect(different).toEqual([]);
});
