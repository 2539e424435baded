import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenBrowser, openChromium } from '../support/chromium.js';
import { ROOT } from '../support/package.js';
import { type Server, serve } from '../support/server.js';

const FOLDER = join(ROOT, 'examples/worker');
/** The script stands in the page, so the policy names its hash. */
const script = /<script type="module">([\s\S]*)<\/script>/.exec(
  readFileSync(join(FOLDER, 'index.html'), 'utf8'),
)?.[1];
const hash = createHash('sha256')
  .update(script ?? '')
  .digest('base64');
const POLICY = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'; connect-src 'self'; worker-src 'self'; style-src 'unsafe-inline'`;

let server: Server;
let browser: OpenBrowser;
let page: Page;
const complaints: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  server = await serve({ '/': FOLDER, '/node_modules/nightlight/': ROOT }, POLICY);
  browser = await openChromium();
  browser.context.on('request', (request) => requests.push(request.url()));
  page = await browser.context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(`${server.origin}/`);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const status = (text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).waitFor({ timeout: 200_000 });

describe('examples/worker', () => {
  it('loads in a worker, under a strict policy', async () => {
    await status('Ready');
    expect(page.workers().map((worker) => worker.url())).toEqual([
      `${server.origin}/node_modules/nightlight/dist/worker.js`,
    ]);
  });

  it('speaks to the child while it writes, and only then', async () => {
    const draft = page.getByLabel('Write a message');
    await draft.pressSequentially('you are so dumb and ugly, nobody likes you');
    await page.locator('#note').waitFor({ timeout: 200_000 });
    expect(await page.locator('#title').textContent()).not.toBe('');
    await draft.fill('see you at football tomorrow');
    await status('Noticed: none');
    expect(await page.locator('#note').isVisible()).toBe(false);
  });

  it('writes its status only when it changes, so that a screen reader does not speak at every key', async () => {
    const written = page.locator('#status').evaluate(
      (element) =>
        new Promise<number>((resolve) => {
          let count = 0;
          new MutationObserver((records) => {
            count += records.length;
          }).observe(element, { childList: true, characterData: true, subtree: true });
          addEventListener('test-ends', () => resolve(count));
        }),
    );
    const draft = page.getByLabel('Write a message');
    await draft.fill('');
    // A slow machine looks at a half-written word too: nothing is noticed in any beginning of this.
    await draft.pressSequentially('thank you for the lovely cake');
    await page.waitForTimeout(1_000);
    await page.evaluate(() => dispatchEvent(new Event('test-ends')));
    expect(await written).toBe(0);
  });

  it('says when not everything could be checked', async () => {
    const draft = page.getByLabel('Write a message');
    await draft.fill('Hẹn gặp bạn ngày mai ở trường nhé, sau giờ học mình đá bóng');
    await status('but not everything could be checked');
    await draft.fill('see you at football tomorrow');
    await status(/^Noticed: none$/);
  });

  it('looks at a picture', async () => {
    const picture = {
      name: 'cat.png',
      mimeType: 'image/png',
      buffer: readFileSync(join(ROOT, 'test/image/fixtures/cat.png')),
    };
    await page.locator('#status').evaluate((element) => {
      element.textContent = '';
    });
    await page.getByLabel('Or choose a picture').setInputFiles(picture);
    await status('Noticed: none');
  });

  it('asks no other origin for anything and complains of nothing', () => {
    expect(requests.filter((url) => !url.startsWith(server.origin))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
