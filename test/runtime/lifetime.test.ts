import { describe, expect, it } from 'vitest';
import { createNightlight } from '../../src/index.js';
import { expectError } from '../support/error.js';

describe('a Nightlight', () => {
  it('refuses to look after it was disposed, as often as it is disposed', async () => {
    const nightlight = await createNightlight();
    await nightlight.dispose();
    await nightlight.dispose();
    await expectError(nightlight.checkText('see you tomorrow'), 'disposed', 'tomorrow');
  });

  it('answers or refuses what was asked before it was disposed, and never hangs', async () => {
    const nightlight = await createNightlight();
    const asked = nightlight.checkText('see you tomorrow');
    const long = nightlight.checkText('see you tomorrow in the park. '.repeat(1_000), { tier: 'full' });
    await nightlight.dispose();
    await expect(asked).resolves.toMatchObject({ status: 'full' });
    await expectError(long, 'disposed', 'tomorrow');
  });

  it('is disposed at the end of an `await using` block', async () => {
    let kept: Awaited<ReturnType<typeof createNightlight>>;
    {
      await using nightlight = await createNightlight();
      kept = nightlight;
    }
    await expectError(kept.checkText('hi'), 'disposed');
  });

  it('stops a check whose signal was aborted, and keeps working', async () => {
    await using nightlight = await createNightlight();
    const signal = AbortSignal.abort();
    await expectError(nightlight.checkText('see you tomorrow', { signal }), 'aborted', 'tomorrow');
    await expect(nightlight.checkText('see you tomorrow')).resolves.toMatchObject({ status: 'full' });
  });

  it('lives beside another', async () => {
    const [a, b] = await Promise.all([
      createNightlight({ engine: 'wasm' }),
      createNightlight({ engine: 'wasm' }),
    ]);
    const [first, second] = await Promise.all([
      a.checkText('nobody likes you'),
      b.checkText('nobody likes you'),
    ]);
    expect(first.scores).toEqual(second.scores);
    await a.dispose();
    await expect(b.checkText('nobody likes you')).resolves.toMatchObject({ scores: first.scores });
    await b.dispose();
  });
});
