import { loadedWith } from './bench/footprint/loaded.mjs';
import { formatsApart } from './bench/footprint/phone-metadata.mjs';

/** What loads on demand (other languages, helplines) is no part of the core. */
const dynamicImportsApart = {
  name: 'dynamic-imports-apart',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

const modifyEsbuildConfig = (config) => ({
  ...config,
  format: 'esm',
  plugins: [...(config.plugins ?? []), dynamicImportsApart, formatsApart],
});

export default [
  {
    name: 'core: types, policy, English coaching',
    path: 'bench/footprint/core.ts',
    limit: '10 kB',
    gzip: true,
    modifyEsbuildConfig,
  },
  {
    // The built files one by one, as a page without a bundler loads them: the page's part, and the worker's.
    name: 'text in browsers: everything but onnxruntime, models, other languages and the parts below',
    path: [...loadedWith('dist/index.browser.js'), 'dist/worker.js'],
    limit: '45 kB',
    gzip: true,
    disablePlugins: ['@size-limit/esbuild'],
  },
  {
    // A file of its own, loaded with every Nightlight beside the models: `models: 'fast'` needs little else.
    name: 'fast tier: code, without its weights',
    path: 'src/text/fast-tier/index.ts',
    limit: '5 kB',
    gzip: true,
    modifyEsbuildConfig,
  },
  {
    name: 'personal information and scams: finders, patterns, phone numbers of the world',
    path: 'src/structure.ts',
    limit: '60 kB',
    gzip: true,
    modifyEsbuildConfig,
  },
];
