import type { BrowserContext, Page } from 'playwright-core';
import type { TextResult } from '../../src/index.js';

/** What pages/page.js offers to tests. */
export interface TestPage {
  readonly violations: readonly string[];
  load(options?: object): Promise<string[]>;
  check(text: string): Promise<TextResult>;
  checkInWorker(text: string): Promise<TextResult>;
  failure(options: object): Promise<string>;
}

declare global {
  /** Set by the page under test. */
  var test: TestPage;
}

/** A page and all that it and its workers asked for or complained about. */
export interface Watched {
  readonly page: Page;
  /** URLs of all requests, those of workers too. */
  readonly requests: readonly string[];
  /** Errors and warnings on the console, and errors that nobody caught. */
  readonly complaints: readonly string[];
}

/** Opens a page and listens. */
export async function watch(context: BrowserContext, url: string): Promise<Watched> {
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(url);
  await page.waitForFunction(() => 'test' in globalThis, undefined, { polling: 100 });
  return { page, requests, complaints };
}
