import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, type DemoPage, openDemo } from './support/demo.js';
import { longestTask } from './support/long-tasks.js';

let demo: Demo;
let shown: DemoPage;
/** What the server had been asked for when the page was ready. */
let askedBefore: number;
beforeAll(async () => {
  demo = await openDemo();
  shown = await demo.open({
    scene: 'exclusion',
    locale: 'en',
    region: 'GB',
    speed: 'instant',
    developer: '1',
  });
  await shown.page.locator('.pill[data-offline="ready"]').waitFor();
  askedBefore = demo.asked.length;
});
afterAll(() => demo?.close());

describe('the demo with the models', () => {
  it('plays a scene: hurtful lines get a note, and hitting back is asked about', async () => {
    let asked = false;
    while (await shown.step()) asked ||= await shown.isAsking();
    await shown.settle();
    expect(asked).toBe(true);
    expect(await shown.page.locator('#phone-child').locator('.note, .card').count()).toBeGreaterThan(0);
  });

  it('follows the conversation', async () => {
    expect(await shown.page.locator('.inspector .meter').count()).toBe(1);
  });

  it('leaves a family alone', async () => {
    await shown.page.locator('.scene-chip').first().click();
    await shown.playAll();
    await shown.settle();
    expect(await shown.page.locator('#phone-child').locator('.note, .card, .blurred').count()).toBe(0);
    expect(await shown.page.locator('#phone-child .picture img').count()).toBe(1);
  });

  it('lets the child write without a stutter: no task of 50 ms on a processor four times slower', async () => {
    const { page } = shown;
    const write = async () => {
      await page.locator('#write-child').fill('');
      await page.locator('#write-child').focus();
      await page.keyboard.type('shut up you idiot, nobody likes you anyway', { delay: 60 });
      await page.locator('.hint-words').waitFor();
    };
    const atFullSpeed = await longestTask(page, 1, write);
    const throttled = await longestTask(page, 4, write);
    console.log(
      `longest task while typing: ${atFullSpeed.toFixed(1)} ms of processor time, ` +
        `${throttled.toFixed(1)} ms at 4x throttling`,
    );
    // A busy machine makes the throttling itself slower, not the page.
    expect(Math.min(4 * atFullSpeed, throttled)).toBeLessThanOrEqual(50);
  });

  it('asks the network for nothing after it was loaded', async () => {
    const { page } = shown;
    expect(await page.locator('.pill').getAttribute('data-count')).toBe('0');
    // Nor from its own site: messages and pictures have been looked at since.
    expect(demo.asked.slice(askedBefore)).toEqual([]);
    const { origin } = new URL(demo.url);
    expect(shown.requests.filter((url) => !url.startsWith(origin) && !url.startsWith('blob:'))).toEqual([]);
    expect(shown.complaints).toEqual([]);
  });

  it('goes on with the cable pulled: words, pictures, another language, and a fresh start', async () => {
    const { page } = shown;
    await demo.stopServer();
    await page.reload();
    await page.getByTestId('next').and(page.locator(':enabled')).waitFor({ timeout: 90_000 });
    await page.locator('#write-contact').fill('nobody likes you, you loser');
    await page.locator('#write-contact').press('Enter');
    await page.locator('#phone-child').locator('.note, .card').first().waitFor();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Language').selectOption('fr');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.locator('#phone-child [lang="fr"]').first().waitFor();
    await page.locator('#phone-other').getByRole('button', { name: 'Send a picture' }).click();
    await page.getByRole('button', { name: 'A cat at the window' }).click();
    await page.locator('#phone-child .picture img').first().waitFor();
    expect(await page.locator('.pill').getAttribute('data-count')).toBe('0');
  });
});
