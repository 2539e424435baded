import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenBrowser, openChromium } from '../support/chromium.js';
import { CONTENT_SECURITY_POLICY, type Server, serve } from '../support/server.js';
import { watch } from './page.js';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const FOLDERS = {
  '/': folder('./pages'),
  '/dist/': folder('../../dist'),
  '/models/': folder('../../models'),
};

/**
 * What at least one of the oldest browsers in docs/browsers.md lacks (Chrome 112, Safari 16.4, Firefox 114), of what
 * code like ours is tempted to use.
 */
const MISSING = [
  'AbortSignal.any',
  'Array.fromAsync',
  'Array.prototype.toReversed',
  'Array.prototype.toSorted',
  'Array.prototype.toSpliced',
  'Array.prototype.with',
  'ArrayBuffer.prototype.transfer',
  'Atomics.waitAsync',
  'ImageDecoder',
  'Intl.Segmenter',
  'Iterator',
  'Map.groupBy',
  'Object.groupBy',
  'Promise.try',
  'Promise.withResolvers',
  'ReadableStream.from',
  'ReadableStream.prototype.values',
  'RegExp.escape',
  'Set.prototype.difference',
  'Set.prototype.intersection',
  'Set.prototype.isSubsetOf',
  'Set.prototype.union',
  'String.prototype.isWellFormed',
  'String.prototype.toWellFormed',
  'URL.canParse',
  'URL.parse',
  'Uint8Array.fromBase64',
  'VideoFrame',
  'requestIdleCallback',
  'scheduler',
];

/** Runs before all other code of a page or of a worker. */
const FORGET = `for (const path of ${JSON.stringify(MISSING)}) {
  const names = path.split('.');
  const last = names.pop();
  let holder = globalThis;
  for (const name of names) holder = holder?.[name];
  if (holder) delete holder[last];
}
globalThis.forgotten = true;
`;

let server: Server;
let browser: OpenBrowser;

beforeAll(async () => {
  server = await serve(FOLDERS, `${CONTENT_SECURITY_POLICY}; worker-src 'self'`);
  browser = await openChromium();
  await browser.context.addInitScript(FORGET);
  await browser.context.route('**/dist/worker.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: FORGET + (await response.text()) });
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it.each([true, false])('works without what the oldest browsers lack, with `worker: %s`', async (worker) => {
  const { page, complaints } = await watch(browser.context, `${server.origin}/sdk.html`);
  const answers = await page.evaluate(async (inWorker) => {
    const { signal } = new AbortController();
    const nightlight = await sdk.createNightlight({ worker: inWorker, signal });
    const picture = await sdk.paint(64, 64);
    return {
      text: await nightlight.checkText('nobody likes you, call 07700 900123', { signal }),
      turn: await nightlight.conversation().add({ author: 'a', text: 'see you tomorrow' }),
      picture: await nightlight.checkImage(picture),
      blurred: (await nightlight.blurImage(picture)).blob.type,
    };
  }, worker);
  expect(answers).toMatchObject({
    text: { status: 'full' },
    turn: { status: 'full' },
    picture: { status: 'full' },
    blurred: 'image/jpeg',
  });
  // Else nothing was proved.
  const left = () => ['any' in AbortSignal, 'forgotten' in globalThis];
  const workers = await Promise.all(page.workers().map((one) => one.evaluate(left)));
  expect([await page.evaluate(left), ...workers]).toEqual(Array(worker ? 2 : 1).fill([false, true]));
  expect(complaints).toEqual([]);
  await page.close();
});
