import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNightlight, type TextResult } from '../../src/index.js';
import { type OpenBrowser, openChromium } from '../support/chromium.js';
import { expectSound } from '../support/result.js';
import { type Server, serve } from '../support/server.js';
import { type Watched, watch } from './page.js';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const TEXTS = [
  'nobody likes you',
  "don't tell your mom we talk",
  'see you at football tomorrow',
  '没人喜欢你',
  '',
];

let server: Server;
let browser: OpenBrowser;
let watched: Watched;
/** What Node says about TEXTS with the same engine. */
let expected: TextResult[];

beforeAll(async () => {
  const nightlight = await createNightlight({ engine: 'wasm' });
  expected = await Promise.all(TEXTS.map((text) => nightlight.checkText(text)));
  await nightlight.dispose();
  server = await serve({
    '/': folder('./pages'),
    '/dist/': folder('../../dist'),
    '/models/': folder('../../models'),
  });
  browser = await openChromium();
  watched = await watch(browser.context, `${server.origin}/`);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Asserts that the browser's answers are those of Node. */
function expectAlike(results: readonly TextResult[]) {
  for (const [i, result] of results.entries()) {
    expectSound(TEXTS[i] as string, result);
    const { scores, severity, coaching } = expected[i] as TextResult;
    expect({ severity: result.severity, coaching: result.coaching }).toEqual({ severity, coaching });
    for (const [category, score] of Object.entries(scores)) {
      const found = result.scores[category as keyof typeof scores];
      expect(Math.abs(found - score), category).toBeLessThan(1e-3);
    }
  }
}

describe('a page under a strict Content-Security-Policy', () => {
  it('loads and reports how', async () => {
    const phases = await watched.page.evaluate(() => globalThis.test.load());
    expect(phases).toEqual(['read', 'start', 'warm-up', 'ready']);
  });

  it('answers as Node does', async () => {
    expectAlike(await watched.page.evaluate((texts) => Promise.all(texts.map(globalThis.test.check)), TEXTS));
  });

  it('answers in a worker as Node does', async () => {
    const answers = await watched.page.evaluate(
      (texts) => Promise.all(texts.map(globalThis.test.checkInWorker)),
      TEXTS,
    );
    expectAlike(answers);
  });

  it('refuses models from another origin', async () => {
    const assets = 'https://models.example/';
    expect(await watched.page.evaluate((given) => globalThis.test.failure(given), { assets })).toBe(
      'invalid-option',
    );
  });

  it('says that models are missing where there are none', async () => {
    const assets = '/nowhere/';
    expect(await watched.page.evaluate((given) => globalThis.test.failure(given), { assets })).toBe(
      'model-missing',
    );
  });

  it('asked no other origin for anything, and broke no policy', async () => {
    expect(watched.requests.filter((url) => !url.startsWith(server.origin))).toEqual([]);
    // Chromium itself notes the files that the test before did not find.
    expect(watched.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
    expect(await watched.page.evaluate(() => globalThis.test.violations)).toEqual([]);
    // Listening to requests does see what matters, in the worker too.
    expect(watched.requests.filter((url) => url.endsWith('model.onnx')).length).toBeGreaterThanOrEqual(2);
    expect(server.asked).toContain('/dist/ort/ort-wasm-simd-threaded.wasm');
  });

  it('would notice a request elsewhere, so that the test above proves something', async () => {
    await watched.page.evaluate(() => fetch('https://example.com/').catch(() => undefined));
    expect(await watched.page.evaluate(() => globalThis.test.violations)).toEqual(['page: connect-src']);
  });

  it('goes on answering when the server is gone, page and worker', async () => {
    await server.close();
    const before = watched.requests.length;
    expectAlike(await watched.page.evaluate((texts) => Promise.all(texts.map(globalThis.test.check)), TEXTS));
    const answers = await watched.page.evaluate(
      (texts) => Promise.all(texts.map(globalThis.test.checkInWorker)),
      TEXTS,
    );
    expectAlike(answers);
    expect(watched.requests.slice(before)).toEqual([]);
  });
});
