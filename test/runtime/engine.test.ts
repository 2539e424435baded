import { describe, expect, it } from 'vitest';
import { browserPlatform } from '../../src/runtime/platform.browser.js';
import { expectError } from '../support/error.js';
import { openTextModel } from '../support/text-model.js';

describe('engine', () => {
  it.each(['native', 'wasm'] as const)('%s runs on the build of that name', async (engine) => {
    const session = await openTextModel(engine);
    expect(session.engine).toBe(engine);
    await session.dispose();
  });

  it('native does not exist in browsers', async () => {
    await expectError(browserPlatform.engine('native'), 'peer-missing');
  });
});
