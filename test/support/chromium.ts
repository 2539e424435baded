import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findProgram } from './tools.js';

/** Chromium quiet enough that every request seen is one of the page's own. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium with a fresh profile. */
export interface OpenBrowser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** @throws Error when this machine has no Chromium; test/run.mjs installs one where it can */
export async function openChromium(): Promise<OpenBrowser> {
  const names = [process.env.CHROMIUM, '/usr/bin/chromium', 'chromium', 'google-chrome'];
  const executablePath = names
    .filter((name) => name !== undefined)
    .map(findProgram)
    .find(Boolean);
  if (!executablePath) throw new Error('no Chromium: install it or name its path in CHROMIUM');
  const profile = mkdtempSync(join(tmpdir(), 'nightlight-chromium-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: FLAGS });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
