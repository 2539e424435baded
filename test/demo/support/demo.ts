import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serveFolder } from '../../../scripts/demo/static.js';
import { buildDemo } from '../../../scripts/demo/vite.js';
import { openChromium } from '../../support/chromium.js';

/** Settings as they stand in the demo's address. */
export type Query = Readonly<Record<string, string>>;

/** Not at the root: the build must work under any path. */
const PREFIX = '/some/where/';

/** A page of the demo. */
export interface DemoPage {
  readonly page: Page;
  /** Requests of the page and its workers. */
  readonly requests: readonly string[];
  /** Errors and warnings on the console, errors that nobody caught. */
  readonly complaints: readonly string[];
  /** Plays one step of the scene; false when it is over. */
  step(): Promise<boolean>;
  /** Plays to the end of the scene. */
  playAll(): Promise<void>;
  isAsking(): Promise<boolean>;
  /** Waits until everything was looked at and has come to rest. */
  settle(): Promise<void>;
  screenshot(options: { path: string }): Promise<unknown>;
  close(): Promise<void>;
}

/** The built demo on a server, and a browser. */
export interface Demo {
  readonly url: string;
  /** What the server was asked for, by pages and workers of every kind. */
  readonly asked: readonly string[];
  /** Opens a page, ready to play. */
  open(query: Query, viewport?: { width: number; height: number }): Promise<DemoPage>;
  stopServer(): Promise<void>;
  close(): Promise<void>;
}

/** Builds and serves the demo and starts Chromium. */
export async function openDemo(): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'nightlight-demo-'));
  await buildDemo('error', folder);
  if (!existsSync(join(folder, 'sw.js'))) throw new Error('the build has no service worker');
  const server = await serveFolder(folder, { prefix: PREFIX });
  const browser = await openChromium();
  return {
    url: server.url,
    asked: server.asked,
    async open(query, viewport = { width: 1280, height: 860 }) {
      const page = await browser.context.newPage();
      await page.setViewportSize(viewport);
      return watch(page, `${server.url}?${new URLSearchParams(query)}`);
    },
    stopServer: () => server.close(),
    async close() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function watch(page: Page, url: string): Promise<DemoPage> {
  const requests: string[] = [];
  const complaints: string[] = [];
  const context = page.context();
  const onRequest = (request: { url(): string }) => requests.push(request.url());
  context.on('request', onRequest);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(url);
  const next = page.getByTestId('next');
  // Enabled once the models are ready.
  await next.and(page.locator(':enabled')).waitFor({ timeout: 90_000 });

  async function idle() {
    await page.locator('.typing, .bubble.waiting').first().waitFor({ state: 'detached' });
    await page.locator('.scenes:not(:has([data-busy]))').waitFor();
  }

  const self: DemoPage = {
    page,
    requests,
    complaints,
    async step() {
      await idle();
      if (await next.isDisabled()) return false;
      await next.click();
      await idle();
      return true;
    },
    async playAll() {
      while (await self.step());
    },
    isAsking: () => page.locator('.sheet .draft').isVisible(),
    async settle() {
      await idle();
      await page.waitForTimeout(700);
    },
    screenshot: (options) => page.screenshot(options),
    async close() {
      context.off('request', onRequest);
      await page.close();
    },
  };
  return self;
}
