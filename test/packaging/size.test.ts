import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ROOT } from '../support/package.js';

const MOST = 45_000;

/** A built file and every chunk that is loaded with it; chunks for other languages and regions come on demand. */
function loadedWith(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const code = readFileSync(join(ROOT, 'dist', name), 'utf8');
  for (const [, chunk] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
    loadedWith(chunk as string, seen);
  return seen;
}

it(`loads at most ${MOST / 1_000} kB of compressed JavaScript in browsers, without onnxruntime and models`, () => {
  // The page's part, and the worker's, which holds the models' and the pictures' code.
  const files = [...new Set([...loadedWith('index.browser.js'), 'worker.js'])];
  const sizes = files.map((file) => gzipSync(readFileSync(join(ROOT, 'dist', file)), { level: 9 }).length);
  const total = sizes.reduce((a, b) => a + b, 0);
  console.info(
    `index.browser.js with ${files.length - 2} chunks, and worker.js: ${(total / 1_000).toFixed(1)} kB gzip`,
  );
  // A file that imports nothing and holds nothing would be a broken build.
  expect(total).toBeGreaterThan(5_000);
  expect(total).toBeLessThanOrEqual(MOST);
});
