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
  plugins: [...(config.plugins ?? []), dynamicImportsApart],
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
    name: 'text in browsers: everything but onnxruntime, models and other languages',
    path: ['dist/index.browser.js', 'dist/worker.js'],
    limit: '45 kB',
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
