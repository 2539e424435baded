import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createNightlight, type Progress } from '../../src/index.js';
import { expectError } from '../support/error.js';

const MODELS = fileURLToPath(new URL('../../models', import.meta.url));
const fromModels = async (path: string) => readFile(`${MODELS}/${path}`);

describe('createNightlight', () => {
  it('reports loading that only grows, through all phases, and ends with ready', async () => {
    const seen: Progress[] = [];
    await using _ = await createNightlight({ onProgress: (progress) => seen.push(progress) });
    const loaded = seen.map((progress) => progress.loaded);
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
    expect(new Set(seen.map(({ total }) => total)).size).toBe(1);
    const phases = seen.map(({ phase }) => phase);
    expect(phases.filter((phase, i) => phase !== phases[i - 1])).toEqual([
      'read',
      'start',
      'warm-up',
      'ready',
    ]);
    const last = seen.at(-1) as Progress;
    expect(last.loaded).toBe(last.total);
    expect(seen.find(({ phase }) => phase === 'read')?.file).toMatch(/^text\//);
  });

  it.each([
    ['a folder', MODELS],
    ['a folder with a slash', `${MODELS}/`],
    ['a file: URL', new URL('../../models', import.meta.url)],
    ["the app's own reader", fromModels],
    ['a reader of ArrayBuffers', async (path: string) => new Uint8Array(await fromModels(path)).buffer],
  ])('takes models from %s', async (_, assets) => {
    await using nightlight = await createNightlight({ assets });
    expect(await nightlight.checkText('see you tomorrow')).toMatchObject({ status: 'full' });
  });

  it('says that a folder without models has none', async () => {
    await expectError(createNightlight({ assets: '/nonexistent' }), 'model-missing');
  });

  it('says that a reader failed', async () => {
    const assets = async () => {
      throw new Error('storage is full');
    };
    await expectError(createNightlight({ assets }), 'model-missing');
  });

  it('refuses a model that was changed', async () => {
    const assets = async (path: string) => {
      const bytes = await fromModels(path);
      if (path.endsWith('.onnx')) bytes[1_000] = (bytes[1_000] as number) ^ 1;
      return bytes;
    };
    await expectError(createNightlight({ assets }), 'model-corrupt');
  });

  it('refuses models from other hosts', async () => {
    await expectError(createNightlight({ assets: 'https://example.com/models' }), 'invalid-option');
  });

  it('does not begin when it is aborted already', async () => {
    await expectError(createNightlight({ signal: AbortSignal.abort() }), 'aborted');
  });

  it.each(['read', 'start', 'warm-up'] as const)('can be aborted in the phase %s', async (wanted) => {
    const controller = new AbortController();
    const loading = createNightlight({
      signal: controller.signal,
      onProgress: ({ phase }) => phase === wanted && controller.abort(),
    });
    await expectError(loading, 'aborted');
  });

  it.each([
    ['threads', { threads: 0 }],
    ['threads', { threads: 1.5 }],
    ['engine', { engine: 'gpu' as 'wasm' }],
    ['ageBand', { ageBand: '11' as '10-12' }],
    ['region', { region: 'Britain' }],
    ['locale', { locale: 'not a tag!' }],
    ['policy', { policy: 'harsh' as 'strict' }],
  ])('refuses a wrong %s and names it', async (name, options) => {
    const error = await expectError(createNightlight(options), 'invalid-option');
    expect(error.message).toContain(name);
  });
});
