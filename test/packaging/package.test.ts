import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERSION } from '../../src/version.js';
import { bin, type Packed, pack, ROOT, scratch, succeed } from '../support/package.js';

const MODES = ['nodenext', 'bundler'] as const;

const project = scratch();
let packed: Packed;

beforeAll(async () => {
  packed = await pack(project.folder);
  project.write({ 'package.json': '{"name":"app","private":true,"type":"module"}' });
  await succeed(
    'npm',
    ['install', '--offline', '--no-audit', '--no-fund', '--loglevel=error', packed.tarball],
    project.folder,
  );
});
afterAll(() => project.remove());

describe('the package', () => {
  it('holds what users need, and the papers', () => {
    for (const path of [
      'dist/index.js',
      'dist/index.cjs',
      'dist/index.browser.js',
      'dist/index.d.ts',
      'dist/cli/main.js',
      'dist/testing/index.js',
      'dist/fast/index.js',
      'dist/fast/index.cjs',
      'dist/fast/index.d.ts',
      'dist/ort/ort-wasm-simd-threaded.wasm',
      'models/text/model.onnx',
      'models/text/tokenizer.json',
      'models/text/manifest.json',
      'models/fast/weights.bin',
      'LICENSE',
      'NOTICE',
      'README.md',
    ]) {
      expect(packed.files).toContain(path);
    }
  });

  it('holds no sources, no tests, no training code and no line of the curriculum', () => {
    expect(packed.files.filter((path) => /(^|\/)(src|test|bench|training|curriculum)\//.test(path))).toEqual(
      [],
    );
    expect(packed.files.filter((path) => /\.(py|jsonl|tgz|pt)$/.test(path))).toEqual([]);
  });

  it('holds nothing twice: no more than the models, the engine and a little code', () => {
    // The text model compresses to some 20 MB, the engine to 4, the image models to 8.
    expect(packed.size).toBeLessThan(40_000_000);
  });

  it('passes publint', async () => {
    await succeed(bin('publint'), ['run', packed.tarball, '--strict']);
  });

  it('has types that match its code in every way of resolving modules that this decade uses', async () => {
    await succeed(bin('attw'), [
      packed.tarball,
      '--profile',
      'node16',
      '--no-color',
      '--exclude-entrypoints',
      './models/*',
    ]);
  });
});

describe('an app that installed the package', () => {
  const check = `
    const nightlight = await createNightlight({ engine: 'wasm' });
    const result = await nightlight.checkText('see you tomorrow');
    await nightlight.dispose();
    console.log(VERSION, result.status, result.signals instanceof Array);`;

  it('has nothing else installed with it', () => {
    const installed = readdirSync(join(project.folder, 'node_modules'));
    expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['nightlight']);
  });

  it('imports it as an ES module', async () => {
    project.write({ 'app.mjs': `import { createNightlight, VERSION } from 'nightlight';${check}` });
    expect(await succeed(process.execPath, ['app.mjs'], project.folder)).toBe(`${VERSION} full true\n`);
  });

  it('requires it as CommonJS', async () => {
    const code = `const { createNightlight, VERSION } = require('nightlight'); (async () => {${check}})();`;
    project.write({ 'app.cjs': code });
    expect(await succeed(process.execPath, ['app.cjs'], project.folder)).toBe(`${VERSION} full true\n`);
  });

  it('imports and requires the testing kit', async () => {
    const use =
      "createFakeNightlight().then((n) => n.checkText('[scam:high]')).then((r) => console.log(r.severity));";
    project.write({
      'kit.mjs': `import { createFakeNightlight } from 'nightlight/testing';${use}`,
      'kit.cjs': `const { createFakeNightlight } = require('nightlight/testing');${use}`,
    });
    for (const file of ['kit.mjs', 'kit.cjs']) {
      expect(await succeed(process.execPath, [file], project.folder), file).toBe('high\n');
    }
  });

  it('imports and requires the fast tier, with its weights from the package', async () => {
    const use = `createFastNightlight({ weights: readFileSync(WEIGHTS) })
      .then((n) => n.checkText('see you tomorrow')).then((r) => console.log(r.tier, r.partial[0].code));`;
    project.write({
      'fast.mjs': `import { readFileSync } from 'node:fs';
        import { createFastNightlight } from 'nightlight/fast';
        const WEIGHTS = new URL(import.meta.resolve('nightlight/models/fast/weights.bin'));${use}`,
      'fast.cjs': `const { readFileSync } = require('node:fs');
        const { createFastNightlight } = require('nightlight/fast');
        const WEIGHTS = require.resolve('nightlight/models/fast/weights.bin');${use}`,
    });
    for (const file of ['fast.mjs', 'fast.cjs']) {
      expect(await succeed(process.execPath, [file], project.folder), file).toBe('fast fast-tier-only\n');
    }
  });

  it('reaches the model files and the manifest of the package by name', async () => {
    const code = `for (const name of ['nightlight/models/text/manifest.json', 'nightlight/package.json'])
      console.log(import.meta.resolve(name).includes('/node_modules/nightlight/'));`;
    project.write({ 'names.mjs': code });
    expect(await succeed(process.execPath, ['names.mjs'], project.folder)).toBe('true\ntrue\n');
  });

  it('has the command', async () => {
    const command = join(project.folder, 'node_modules', '.bin', 'nightlight');
    expect(await succeed(command, ['--version'], project.folder)).toBe(`${VERSION}\n`);
    expect(await succeed(command, ['text', 'see you tomorrow'], project.folder)).toMatch(/^(none|low)/);
  });

  it.each(MODES)(
    'compiles in strict TypeScript, moduleResolution %s, without types of Node',
    async (mode) => {
      cpSync(join(ROOT, 'test/packaging/consumer.ts'), join(project.folder, 'consumer.ts'));
      const module = mode === 'nodenext' ? 'nodenext' : 'esnext';
      const compilerOptions = {
        strict: true,
        noEmit: true,
        skipLibCheck: false,
        exactOptionalPropertyTypes: true,
        target: 'es2022',
        lib: ['es2022', 'dom', 'esnext.disposable'],
        types: [],
        module,
        moduleResolution: mode,
      };
      project.write({ 'tsconfig.json': JSON.stringify({ compilerOptions, files: ['consumer.ts'] }) });
      expect(await succeed(bin('tsc'), ['-p', 'tsconfig.json'], project.folder)).toBe('');
    },
  );
});
