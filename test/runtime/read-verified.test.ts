import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type AssetFile, type ReadAsset, readVerified } from '../../src/runtime/assets.js';
import { NightlightError } from '../../src/signals/index.js';
import { expectError } from '../support/error.js';

const BYTES = new TextEncoder().encode('a model, as far as this test goes');
const FILE: AssetFile = {
  path: 'text/model.onnx',
  bytes: BYTES.byteLength,
  sha256: createHash('sha256').update(BYTES).digest('hex'),
};
const reads =
  (bytes: Uint8Array): ReadAsset =>
  async () =>
    new Uint8Array(bytes);

describe('readVerified', () => {
  it('gives the bytes of the file that the manifest names', async () => {
    expect(await readVerified(reads(BYTES), FILE)).toEqual(BYTES);
  });

  it('calls a file that cannot be read missing, and keeps the cause', async () => {
    const cause = new Error('ENOENT');
    const error = await expectError(
      readVerified(async () => {
        throw cause;
      }, FILE),
      'model-missing',
    );
    expect(error.message).toContain('text/model.onnx');
    expect(error.cause).toBe(cause);
  });

  it.each([
    ['empty', new Uint8Array()],
    ['truncated', BYTES.subarray(0, -1)],
    ['longer', Uint8Array.from([...BYTES, 0])],
    ['changed in one byte', BYTES.with(5, 0)],
  ])('calls a file that is %s corrupt', async (_, bytes) => {
    await expectError(readVerified(reads(bytes), FILE), 'model-corrupt');
  });

  it('lets typed errors of a reader through', async () => {
    const own = new NightlightError('invalid-option', 'own');
    const read: ReadAsset = async () => {
      throw own;
    };
    await expect(readVerified(read, FILE)).rejects.toBe(own);
  });

  it('calls a reader that stopped because of the signal aborted', async () => {
    const signal = AbortSignal.abort();
    const read: ReadAsset = async (_, options) => {
      options.signal?.throwIfAborted();
      return new Uint8Array();
    };
    await expectError(readVerified(read, FILE, { signal }), 'aborted');
  });
});
