import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { IMAGE_LABELS, type ImageModels } from '../../src/image/index.js';
import { firstLookInput, INPUT_DIMS, secondOpinionInput } from '../../src/image/model-input.js';
import { loadModels, manifest, modelBytes } from './support/models.js';
import { FIXTURE_NAMES, fixture } from './support/pictures.js';

const nsfwjs: Record<string, Record<string, number>> = JSON.parse(
  await readFile(new URL('golden/golden-nsfwjs.json', import.meta.url), 'utf8'),
);
const openNsfw: Record<string, number> = JSON.parse(
  await readFile(new URL('golden/golden-open-nsfw.json', import.meta.url), 'utf8'),
);

async function probabilities(session: ImageModels['first'], data: Float32Array): Promise<number[]> {
  const output = await session.run({ pixels: { data, dims: INPUT_DIMS } });
  return Array.from(output.probabilities?.data as Float32Array);
}

function argmax(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}

describe('the shipped model files', () => {
  it.each(['first-look', 'second-opinion'] as const)('%s is what the manifest says', async (name) => {
    const bytes = await modelBytes(name);
    expect(bytes.length).toBe(manifest.models[name].bytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(manifest.models[name].sha256);
  });

  it('labels the first look in alphabetical order, as nsfwjs does', () => {
    expect(manifest.models['first-look'].labels).toEqual([...IMAGE_LABELS]);
  });
});

describe.each(['native', 'wasm'] as const)('parity with the references, %s', (engine) => {
  // WebAssembly is slow: it gets the small pictures only, and another engine's arithmetic is all it can add.
  const examined = <T>(golden: Record<string, T>) =>
    Object.entries(golden).filter(([key]) => engine === 'native' || !key.includes('@'));
  let models: Required<ImageModels>;
  beforeAll(async () => {
    models = await loadModels(engine);
  });

  it('has at least 24 pictures, small and large', () => {
    expect(FIXTURE_NAMES.length).toBeGreaterThanOrEqual(24);
    expect(Object.keys(nsfwjs).length).toBe(2 * FIXTURE_NAMES.length);
  });

  it('first look: within 1e-3 of nsfwjs, same first class', async () => {
    for (const [key, golden] of examined(nsfwjs)) {
      const ours = await probabilities(models.first, firstLookInput(await fixture(key)));
      const theirs = IMAGE_LABELS.map((label) => golden[label] as number);
      for (const [at, label] of IMAGE_LABELS.entries()) {
        expect(Math.abs((ours[at] as number) - (theirs[at] as number)), `${key} ${label}`).toBeLessThan(1e-3);
      }
      expect(argmax(ours), key).toBe(argmax(theirs));
    }
  });

  it('second opinion: within 0.02 of the 32-bit open_nsfw, although its weights are 8 bits', async () => {
    const second = await models.second();
    for (const [key, golden] of examined(openNsfw)) {
      const [, ours] = await probabilities(second, secondOpinionInput(await fixture(key)));
      expect(Math.abs((ours as number) - golden), key).toBeLessThan(0.02);
    }
  });
});
