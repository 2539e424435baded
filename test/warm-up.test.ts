import { expect, it } from 'vitest';
import { warmUp } from '../src/warm-up.js';

it('warms up in slices, so that a page goes on meanwhile', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  await warmUp('GB');
  clearInterval(timer);
  expect(turns).toBeGreaterThan(2);
});
