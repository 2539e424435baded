import { describe, expect, it } from 'vitest';
import { createOrtSession, type Ort } from '../../src/runtime/ort-session.js';
import { createQueue } from '../../src/runtime/queue.js';
import { expectError } from '../support/error.js';

const FEEDS = { ids: { data: BigInt64Array.from([2n, 3n]), dims: [1, 2] } };

/** Stands in for onnxruntime: counts what happens and fails when told to. */
function fakeOrt({ create = true }: { create?: boolean } = {}) {
  const seen = { running: 0, most: 0, released: 0, fail: false, inputs: [] as unknown[] };
  class Tensor {
    constructor(
      readonly type: string,
      readonly data: unknown,
      readonly dims: number[],
    ) {}
  }
  const session = {
    async run(inputs: unknown) {
      seen.inputs.push(inputs);
      seen.most = Math.max(seen.most, ++seen.running);
      await new Promise((resolve) => setTimeout(resolve, 2));
      seen.running--;
      if (seen.fail) throw new Error('nobody likes you');
      return { logits: new Tensor('float32', Float32Array.of(1), [1, 1]) };
    },
    release: async () => {
      seen.released++;
    },
  };
  const InferenceSession = {
    create: async () => {
      if (!create) throw new Error('not an ONNX file');
      return session;
    },
  };
  const open = () =>
    createOrtSession(
      { Tensor, InferenceSession } as unknown as Ort,
      'wasm',
      createQueue(),
      new Uint8Array(),
      {},
    );
  return { open, seen };
}

describe('createOrtSession', () => {
  it('hands tensors over with their types and shapes', async () => {
    const { open, seen } = fakeOrt();
    const session = await open();
    expect(await session.run(FEEDS)).toEqual({ logits: { data: Float32Array.of(1), dims: [1, 1] } });
    expect(seen.inputs).toEqual([{ ids: { type: 'int64', data: FEEDS.ids.data, dims: [1, 2] } }]);
  });

  it('never runs two at once, which onnxruntime-web cannot', async () => {
    const { open, seen } = fakeOrt();
    const session = await open();
    await Promise.all(Array.from({ length: 5 }, () => session.run(FEEDS)));
    expect(seen.most).toBe(1);
  });

  it('says that a file is no model', async () => {
    await expectError(fakeOrt({ create: false }).open(), 'model-load-failed');
  });

  it('survives a run that fails', async () => {
    const { open, seen } = fakeOrt();
    const session = await open();
    seen.fail = true;
    const error = await expectError(session.run(FEEDS), 'inference-failed');
    expect(error.message).not.toContain('nobody');
    seen.fail = false;
    await expect(session.run(FEEDS)).resolves.toHaveProperty('logits');
  });

  it('frees the model once, after the runs already asked for, and runs nothing afterwards', async () => {
    const { open, seen } = fakeOrt();
    const session = await open();
    const asked = session.run(FEEDS);
    const disposed = session.dispose();
    const late = session.run(FEEDS);
    await expect(asked).resolves.toHaveProperty('logits');
    await expectError(late, 'disposed');
    await Promise.all([disposed, session.dispose()]);
    expect(seen.released).toBe(1);
  });
});
