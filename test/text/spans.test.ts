import { describe, expect, it } from 'vitest';
import type { ModelSession } from '../../src/runtime/session.js';
import { createTextDetector } from '../../src/text/detect.js';
import { TEXT_MANIFEST } from '../../src/text/index.js';
import { tokenise } from '../support/text-model.js';

const { labels } = TEXT_MANIFEST;
const LABEL = 'scam';

/**
 * A model that is sure of a scam wherever `real` stands, but says that `named` adds most to it; with `named` empty it
 * says so of no word.
 */
function modelThatSays(named: string, real: string) {
  const idOf = (word: string) => tokenise(word, 10).ids[0];
  const rowsRead: string[][] = [];
  const session: ModelSession = {
    engine: 'wasm',
    async run({ ids }) {
      const [rows = 0, length = 0] = ids?.dims ?? [];
      const logits = new Float32Array(rows * labels.length).fill(-20);
      const marks = new Float32Array(rows * length).fill(-20);
      const parts = new Float32Array(rows * length * labels.length);
      const label = labels.indexOf(LABEL);
      const read: string[] = [];
      for (let row = 0; row < rows; row++) {
        const own = Array.from((ids?.data as BigInt64Array).slice(row * length, (row + 1) * length), Number);
        if (own.includes(idOf(real) as number)) logits[row * labels.length + label] = 20;
        for (const [at, id] of own.entries()) {
          const part = id === idOf(named) ? 5 : id === idOf(real) ? 3 : 0;
          parts[(row * length + at) * labels.length + label] = part;
        }
        read.push(own.join());
      }
      rowsRead.push(read);
      return {
        logits: { data: logits, dims: [rows, labels.length] },
        marks: { data: marks, dims: [rows, length] },
        parts: { data: parts, dims: [rows, length, labels.length] },
      };
    },
    dispose: async () => undefined,
  };
  return { detector: createTextDetector(session, tokenise, TEXT_MANIFEST), rowsRead };
}

async function reasonsOf(detector: ReturnType<typeof createTextDetector>, text: string): Promise<string[]> {
  const { signals } = await detector.detect(text);
  const spans = signals.find(({ category }) => category === LABEL)?.spans ?? [];
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe('spans of the text model', () => {
  it('are the words without which the score falls, whatever the model names first', async () => {
    const { detector } = modelThatSays('dog', 'zebra');
    expect(await reasonsOf(detector, 'a dog and then some more and a zebra as well')).toContain('zebra');
  });

  it('cost one more run of at most three readings, and none when nothing was noticed', async () => {
    const { detector, rowsRead } = modelThatSays('dog', 'zebra');
    await detector.detect('a dog and then some more and a zebra as well');
    expect(rowsRead).toHaveLength(2);
    expect(rowsRead[1]?.length).toBeLessThanOrEqual(3);
    await detector.detect('a dog and then some more');
    expect(rowsRead).toHaveLength(3);
  });

  it('are the whole of a message of one word, without a further run', async () => {
    const { detector, rowsRead } = modelThatSays('dog', 'zebra');
    expect(await reasonsOf(detector, 'zebra')).toEqual(['zebra']);
    expect(rowsRead).toHaveLength(1);
  });

  it.each(['zebra 你好', 'zebra 😀', '😀 zebra', '你好 zebra 你好', ' zebra  \u{1f600} '])(
    'are never empty, whatever pieces a space becomes: %s',
    async (text) => {
      const { signals } = await modelThatSays('dog', 'zebra').detector.detect(text);
      const { spans = [] } = signals.find(({ category }) => category === LABEL) ?? {};
      expect(spans.length).toBeGreaterThan(0);
      for (const { start, end } of spans) expect(end).toBeGreaterThan(start);
    },
  );

  it('are empty where nothing was noticed', async () => {
    const { detector } = modelThatSays('dog', 'zebra');
    const { signals } = await detector.detect('a dog and a cat');
    expect(signals.flatMap(({ spans }) => spans)).toEqual([]);
  });
});
