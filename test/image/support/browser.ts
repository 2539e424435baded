import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { openChromium } from '../../support/chromium.js';

/** A page on localhost with the browser build of `src/image` as the global `image`. */
export interface ImagePage {
  readonly page: Page;
  close(): Promise<void>;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../../src/image/index.browser.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'image',
    platform: 'browser',
    target: 'es2022',
  });
  return outputFiles[0]?.text as string;
}

/** Serves an empty page and the bundle, under the policy that apps are advised to use. */
function serve(script: string): Promise<Server> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/image.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.setHeader(
      'content-security-policy',
      "default-src 'self'; img-src 'self' blob: data:; worker-src 'self' blob:",
    );
    response.end(isScript ? script : '<!doctype html><script src="/image.js"></script>');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Opens the page in headless Chromium with a fresh profile. */
export async function openImagePage(): Promise<ImagePage> {
  const server = await serve(await bundle());
  const browser = await openChromium();
  const page = await browser.context.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return {
    page,
    async close() {
      await browser.close();
      server.close();
    },
  };
}
