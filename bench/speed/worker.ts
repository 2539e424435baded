/**
 * npx tsx bench/speed/worker.ts
 * How long calls hold the page up, in headless Chromium, on the built package: the longest task of the page's main
 * thread while a call is made and answered, in milliseconds of the processor and by the clock; and how long the answer
 * takes. With the worker, and for comparison without.
 */
import { fileURLToPath } from 'node:url';
import { mainThreadTasks } from '../../test/browser/main-thread.js';
import { openChromium } from '../../test/support/chromium.js';
import { CONTENT_SECURITY_POLICY, serve } from '../../test/support/server.js';
import { quantile } from './statistics.js';

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const server = await serve(
  { '/': folder('bench/speed/'), '/dist/': folder('dist/'), '/models/': folder('models/') },
  `${CONTENT_SECURITY_POLICY}; img-src 'self' blob:`,
);
const browser = await openChromium();
const page = await browser.context.newPage();
await page.goto(`${server.origin}/worker-page.html`, { waitUntil: 'load' });
await page.waitForFunction(() => 'measure' in globalThis, undefined, { polling: 100, timeout: 120_000 });
const evaluate = <T>(code: string) => page.evaluate<T>(code);

console.log(`Chromium ${browser.context.browser()?.version() ?? ''}, milliseconds`);
console.log('where   call              median answer  longest task: processor  clock');
for (const where of ['worker', 'page']) {
  await evaluate(`create(${where === 'worker'})`);
  for (const call of await evaluate<string[]>('Object.keys(calls)')) {
    let times: number[] = [];
    const tasks = await mainThreadTasks(page, async () => {
      times = await evaluate<number[]>(`measure(${JSON.stringify(call)})`);
    });
    const longest = (of: 'cpu' | 'wall') => Math.max(0, ...tasks.map((task) => task[of])).toFixed(1);
    console.log(
      where.padEnd(8) +
        call.padEnd(18) +
        quantile(times, 0.5).toFixed(1).padStart(13) +
        longest('cpu').padStart(25) +
        longest('wall').padStart(7),
    );
  }
}
await browser.close();
await server.close();
