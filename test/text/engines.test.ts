import { afterAll, beforeAll, expect, it } from 'vitest';
import { createNightlight, type Nightlight } from '../../src/index.js';
import { goldenProbabilities } from './golden.js';

let native: Nightlight;
let wasm: Nightlight;
beforeAll(async () => {
  native = await createNightlight({ engine: 'native' });
  wasm = await createNightlight({ engine: 'wasm' });
});
afterAll(() => Promise.all([native.dispose(), wasm.dispose()]));

it('scores alike natively and in WebAssembly', async () => {
  const sums = new Map<string, number>();
  const lines = goldenProbabilities().filter((_, i) => i % 6 === 0);
  for (const { text } of lines) {
    const [a, b] = await Promise.all([native.checkText(text), wasm.checkText(text)]);
    for (const [category, score] of Object.entries(a.scores)) {
      const difference = Math.abs(score - b.scores[category as keyof typeof b.scores]);
      sums.set(category, (sums.get(category) ?? 0) + difference);
    }
  }
  expect(sums.size).toBe(8);
  for (const [category, sum] of sums) expect(sum / lines.length, category).toBeLessThanOrEqual(0.02);
});

it('gives the same answer to the same message twice', async () => {
  const first = await wasm.checkText("don't tell your mom we talk");
  await wasm.checkText('see you at football tomorrow');
  expect(await wasm.checkText("don't tell your mom we talk")).toEqual(first);
});

it('gives each of many messages asked at once its own answer', async () => {
  const texts = ['nobody likes you', 'see you tomorrow', '没人喜欢你', 'what is your address', ''];
  const together = await Promise.all(texts.map((text) => wasm.checkText(text)));
  for (const [i, text] of texts.entries()) expect(together[i]).toEqual(await wasm.checkText(text));
});
