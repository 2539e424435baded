/**
 * npx tsx bench/image/chromium.ts
 * Median milliseconds of one checkImage in headless Chromium, WebAssembly, one thread, on the built package.
 */
import { fileURLToPath } from 'node:url';
import { openChromium } from '../../test/support/chromium.js';
import { serve } from '../../test/support/server.js';
import { quantile } from '../speed/statistics.js';

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const server = await serve({
  '/': folder('bench/image/'),
  '/dist/': folder('dist/'),
  '/models/': folder('models/'),
});
const browser = await openChromium();
const page = await browser.context.newPage();
await page.goto(`${server.origin}/page.html`, { waitUntil: 'load' });

const times = await page.evaluate<Record<string, number[]>>('measure()');

for (const [source, taken] of Object.entries(times)) {
  console.log(`${source.padEnd(6)} 640 by 480: median ${quantile(taken, 0.5).toFixed(1)} ms`);
}
await browser.close();
await server.close();
