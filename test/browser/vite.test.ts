import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenBrowser, openChromium } from '../support/chromium.js';
import { pack, scratch, unpack } from '../support/package.js';
import { type Server, serve } from '../support/server.js';
import { type Watched, watch } from './page.js';

/** An app as its developer would write it: nothing but the import. */
const APP = {
  'package.json': '{"type":"module"}',
  'index.html': '<!doctype html><title>app</title><script type="module" src="./app.js"></script>',
  'app.js': `
    import { createNightlight } from 'nightlight';
    const violations = [];
    addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    const ready = createNightlight({ locale: 'zh', region: 'GB' });
    const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    globalThis.test = {
      violations,
      check: async (text) => (await ready).checkText(text),
      checkInWorker: (text) => new Promise((resolve) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.postMessage(text);
      }),
    };`,
  'worker.js': `
    import { createNightlight } from 'nightlight';
    const ready = createNightlight();
    onmessage = async ({ data }) => postMessage(await (await ready).checkText(data));`,
};
const TEXT = 'you are so dumb and ugly, nobody likes you';

const app = scratch();
let server: Server;
let browser: OpenBrowser;
let watched: Watched;
let files: string[];

beforeAll(async () => {
  app.write(APP);
  await unpack(await pack(app.folder), app.folder);
  await build({
    root: app.folder,
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    // Top-level await is in no browser that lacks WebAssembly SIMD.
    build: { target: 'es2022' },
  });
  const built = join(app.folder, 'dist');
  files = readdirSync(built, { recursive: true, encoding: 'utf8' });
  server = await serve({ '/': built });
  browser = await openChromium();
  watched = await watch(browser.context, `${server.origin}/`);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  app.remove();
});

describe('a Vite production build of an app that imports nightlight', () => {
  it('carries the models and the engine along, each once', () => {
    // Two models have that name: for texts and for conversations.
    for (const [end, count] of [
      [/model-.*\.onnx$/, 2],
      [/tokenizer-.*\.json$/, 1],
      [/ort-wasm.*\.wasm$/, 1],
      [/ort-wasm.*\.mjs$/, 1],
    ] as const) {
      expect(
        files.filter((file) => end.test(file)),
        String(end),
      ).toHaveLength(count);
    }
  });

  it('answers in the page', async () => {
    const result = await watched.page.evaluate((text) => globalThis.test.check(text), TEXT);
    expect(result).toMatchObject({ status: 'full' });
    expect(result.scores.bullying).toBeGreaterThan(0);
  });

  it('answers in a module worker', async () => {
    const inPage = await watched.page.evaluate((text) => globalThis.test.check(text), TEXT);
    const inWorker = await watched.page.evaluate((text) => globalThis.test.checkInWorker(text), TEXT);
    expect(inWorker.scores).toEqual(inPage.scores);
  });

  it('asks no other origin for anything and breaks no policy', async () => {
    expect(watched.requests.filter((url) => !url.startsWith(server.origin))).toEqual([]);
    expect(watched.requests.some((url) => url.endsWith('.onnx'))).toBe(true);
    expect(watched.complaints).toEqual([]);
    expect(await watched.page.evaluate(() => globalThis.test.violations)).toEqual([]);
  });
});
