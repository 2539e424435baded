import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../scripts/docs/documents.js';
import { SEVERITY_DEFINITIONS } from '../../src/mappings/index.js';
import { packageFiles } from '../../src/runtime/package-files.browser.js';
import { CATEGORIES, SEVERITIES } from '../../src/signals/index.js';

describe('generated documents', () => {
  it.each(Object.keys(DOCUMENTS))('%s is up to date (npx tsx scripts/docs/main.ts)', async (path) => {
    const written = await readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
    expect(written).toBe(await DOCUMENTS[path]?.());
  });
});

describe('severity definitions', () => {
  it('are one line each, all different', () => {
    const definitions = CATEGORIES.flatMap((category) =>
      SEVERITIES.map((severity) => SEVERITY_DEFINITIONS[category][severity].definition),
    );
    expect(new Set(definitions).size).toBe(CATEGORIES.length * SEVERITIES.length);
    for (const definition of definitions) expect(definition).toMatch(/^[^\n|]{10,110}\.$/);
  });
});

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');

describe('links between documents', async () => {
  const docs = (await readdir(new URL('docs/', root))).filter((name) => name.endsWith('.md'));
  const files = [
    'README.md',
    'CONTRIBUTING.md',
    'examples/chat/README.md',
    ...docs.map((name) => `docs/${name}`),
  ];

  it.each(files)('%s links to nothing that is missing', async (name) => {
    const targets = Array.from((await read(name)).matchAll(/\]\(([^)#:]+)\)/g), ([, target]) => target ?? '');
    expect(targets.filter((target) => !existsSync(new URL(target, new URL(name, root))))).toEqual([]);
  });

  it.each(docs.filter((name) => name !== 'README.md'))('docs/README.md names %s', async (name) => {
    expect(await read('docs/README.md')).toContain(`(${name})`);
  });
});

describe('docs/browsers.md', async () => {
  const { models, ort, engine, worker, workerImages } = packageFiles();
  const fetched = [...Object.values(models), ort, engine.mjs, engine.wasm, worker, workerImages];
  // The addresses are relative to `dist`; here they were made relative to the source.
  const source = fileURLToPath(new URL('src/runtime/', root));
  const paths = fetched.map((url) => posix.join('dist', posix.relative(source, fileURLToPath(String(url)))));
  const [text, manifest] = [await read('docs/browsers.md'), JSON.parse(await read('package.json'))];

  it.each(paths)('names %s, which is there and in the package', (path) => {
    expect(text).toContain(`\`${path}\``);
    expect(existsSync(new URL(path, root))).toBe(true);
    expect(manifest.files.some((entry: string) => path.startsWith(`${entry}/`))).toBe(true);
  });
});
