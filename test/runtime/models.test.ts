import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createModels, modelSession } from '../../src/runtime/models.js';
import type { ModelSession } from '../../src/runtime/session.js';
import { expectError } from '../support/error.js';

const BYTES = Uint8Array.of(1, 2, 3);
const FILE = {
  path: 'other/model.onnx',
  bytes: BYTES.length,
  sha256: createHash('sha256').update(BYTES).digest('hex'),
};
const FEEDS = { x: { data: Float32Array.of(1, 2), dims: [1, 2] } };

/** Models that double what they are given, and a diary. */
function kit(read = async () => BYTES) {
  const diary: string[] = [];
  const session: ModelSession = {
    engine: 'wasm',
    run: async ({ x }) => ({ y: { data: (x?.data as Float32Array).map((v) => v * 2), dims: x?.dims ?? [] } }),
    async dispose() {
      diary.push('dispose');
    },
  };
  const models = createModels(
    async (path) => {
      diary.push(`read ${path}`);
      return read();
    },
    async () => {
      diary.push('start');
      return session;
    },
    { threads: 1 },
  );
  return { models, diary };
}

describe('models', () => {
  it('are read and started once, when first needed', async () => {
    const { models, diary } = kit();
    expect(diary).toEqual([]);
    await models.start(FILE);
    const outputs = await Promise.all([models.run(FILE, FEEDS), modelSession(models, FILE).run(FEEDS)]);
    for (const { y } of outputs) expect(Array.from(y?.data as Float32Array)).toEqual([2, 4]);
    expect(diary).toEqual(['read other/model.onnx', 'start']);
  });

  it('are freed by their session, and all together', async () => {
    const { models, diary } = kit();
    await models.run(FILE, FEEDS);
    await modelSession(models, FILE).dispose();
    await modelSession(models, FILE).dispose();
    await models.run(FILE, FEEDS);
    await models.dispose();
    expect(diary.filter((entry) => entry === 'start')).toHaveLength(2);
    expect(diary.filter((entry) => entry === 'dispose')).toHaveLength(2);
  });

  it('are tried again after a failure', async () => {
    const files = [Uint8Array.of(9, 9, 9), BYTES];
    const { models } = kit(async () => files.shift() as Uint8Array<ArrayBuffer>);
    await expectError(models.run(FILE, FEEDS), 'model-corrupt');
    expect(await models.run(FILE, FEEDS)).toHaveProperty('y');
  });
});
