import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** What every app loads before any model: vocabulary, policy, English coaching, the way to a helpline. */
const CORE = `
  export * from './signals/index.js';
  export { decide, POLICIES, validatePolicy, overrideCells, matchTerms } from './policy/index.js';
  export { coach, loadCatalogue, loadHelp, findHelpline } from './coaching/index.js';
`;

it('the core is at most 10 kB gzip; other languages and helplines load on demand', async () => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: CORE, resolveDir: fileURLToPath(new URL('../../src', import.meta.url)) },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    outdir: 'core',
    write: false,
    metafile: true,
  });
  const loadedAtOnce = (name: string): string[] => {
    const imports = metafile.outputs[name]?.imports.filter(({ kind }) => kind === 'import-statement') ?? [];
    return [name, ...imports.flatMap(({ path }) => loadedAtOnce(path))];
  };
  const entry = Object.keys(metafile.outputs).find(
    (name) => metafile.outputs[name]?.entryPoint === '<stdin>',
  );
  const names = new Set(loadedAtOnce(entry ?? ''));
  const core = outputFiles.filter(({ path }) => [...names].some((name) => path.endsWith(name)));
  const bytes = core.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
  expect(core.length).toBeGreaterThan(0);
  expect(outputFiles.length).toBeGreaterThanOrEqual(14);
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThanOrEqual(10_000);
});
