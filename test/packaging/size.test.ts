import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { loadedWith } from '../../bench/footprint/loaded.mjs';
import { ROOT } from '../support/package.js';

const MOST = 45_000;

it(`loads at most ${MOST / 1_000} kB of compressed JavaScript in browsers, without onnxruntime and models`, () => {
  // The page's part, and the worker's. The fast tier, finders, pictures and other languages come on demand; those with
  // a budget have it in .size-limit.mjs, which counts the same files.
  const files = [...loadedWith(join(ROOT, 'dist/index.browser.js')), join(ROOT, 'dist/worker.js')];
  const sizes = files.map((file) => gzipSync(readFileSync(file), { level: 9 }).length);
  const total = sizes.reduce((a, b) => a + b, 0);
  console.info(
    `index.browser.js with ${files.length - 2} chunks, and worker.js: ${(total / 1_000).toFixed(1)} kB gzip`,
  );
  // A file that imports nothing and holds nothing would be a broken build.
  expect(total).toBeGreaterThan(5_000);
  expect(total).toBeLessThanOrEqual(MOST);
});
