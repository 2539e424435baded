import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, type DemoPage, openDemo, type Query } from './support/demo.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const BASE: Query = { scene: 'exclusion', locale: 'en', region: 'GB', guard: 'fake', speed: 'instant' };
const PHONE = { width: 360, height: 640 };

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo?.close());

/** Opens a page for the length of one test. */
async function on(query: Query, use: (shown: DemoPage) => Promise<void>, viewport?: typeof PHONE) {
  const shown = await demo.open({ ...BASE, ...query }, viewport);
  await use(shown);
  expect(shown.complaints).toEqual([]);
  await shown.close();
}

/** Writes as one of the two. */
async function write(page: Page, author: 'child' | 'contact', text: string) {
  await page.locator(`#write-${author}`).fill(text);
  await page.locator(`#write-${author}`).press('Enter');
}

describe('receiving', () => {
  it('covers what may hurt, until the child chooses', async () => {
    await on({}, async ({ page, settle }) => {
      await write(page, 'contact', 'grey words [bullying:high]');
      const child = page.locator('#phone-child');
      await child.locator('.covered').waitFor();
      expect(await child.textContent()).not.toContain('grey words');
      await child.getByRole('button', { name: 'Show it' }).click();
      await child.getByText('grey words').waitFor();
      await child.getByRole('button', { name: 'Cover it again' }).click();
      await child.getByRole('button', { name: 'Hide it' }).click();
      await child.getByText('A message you chose to hide').waitFor();
      await settle();
    });
  });

  it('explains, takes correction, and keeps proof', async () => {
    await on({}, async ({ page }) => {
      await write(page, 'contact', 'grey words [bullying:high]');
      const child = page.locator('#phone-child');
      await child.getByRole('button', { name: 'Why this note?' }).click();
      await child.getByText('it can be wrong').waitFor();
      await page.keyboard.press('Escape');
      await child.getByRole('button', { name: 'Keep a copy as proof' }).click();
      expect(await child.locator('.proof').textContent()).toContain('grey words');
      const saved = page.waitForEvent('download');
      await child.getByRole('button', { name: 'Save as a file' }).click();
      expect((await saved).suggestedFilename()).toBe('nightlight-proof.txt');
      await child.getByRole('button', { name: 'Close' }).click();
      await child.getByRole('button', { name: 'This was wrong' }).click();
      await child.getByText('Marked as wrong').waitFor();
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByText('Marked as wrong: 1').waitFor();
      await page.getByRole('button', { name: 'Done' }).click();
      await child.getByRole('button', { name: 'Undo' }).click();
      await child.locator('.covered').waitFor();
    });
  });

  it('blocks, and delivers nothing more', async () => {
    await on({}, async ({ page }) => {
      await write(page, 'contact', 'grey words [bullying:high]');
      const child = page.locator('#phone-child');
      await child.getByRole('button', { name: 'Block', exact: true }).click();
      await child.getByText('You blocked Mia.').waitFor();
      await write(page, 'contact', 'more words');
      await page.locator('#phone-other').getByText('Not delivered').waitFor();
      expect(await child.textContent()).not.toContain('more words');
      await child.getByRole('button', { name: 'Unblock' }).click();
      await page.locator('#write-child').waitFor();
    });
  });

  it('offers people to talk to, in the chosen country', async () => {
    await on({}, async ({ page }) => {
      await page.getByRole('button', { name: 'Talk to someone' }).click();
      await page.locator('#phone-child').getByText('Childline').waitFor();
      expect(await page.locator('a.line').first().getAttribute('href')).toBe('tel:08001111');
      await page.getByRole('button', { name: 'Show an adult I trust' }).click();
      await page.locator('.letter').waitFor();
    });
  });

  it('keeps a picture from a stranger blurred until the child chooses', async () => {
    await on({ scene: 'secrecy' }, async ({ page }) => {
      await page.locator('#phone-other').getByRole('button', { name: 'Send a picture' }).click();
      await page.getByRole('button', { name: 'A kite' }).click();
      const child = page.locator('#phone-child');
      await child.locator('.picture.blurred').waitFor();
      await child.getByRole('button', { name: 'Show the picture' }).click();
      await child.getByRole('img', { name: 'Picture sent by Nova77' }).waitFor();
      await child.getByRole('button', { name: 'Blur it again' }).click();
      await child.locator('.picture.blurred').waitFor();
    });
  });
});

describe('help', () => {
  it('stands under what the child writes of itself, with numbers to call, and nowhere else', async () => {
    await on({}, async ({ page }) => {
      await write(page, 'child', 'grey words [self-harm:high]');
      const card = page.locator('#phone-child .row.own .card');
      await card.getByText('You matter').waitFor();
      expect(await card.locator('a[href="tel:08001111"]').count()).toBe(1);
      expect(await card.locator('a[href="tel:999"]').count()).toBe(1);
      // It was sent: a cry for help is never held back.
      await page.locator('#phone-other').getByText('grey words').waitFor();
      expect(await page.locator('#phone-other .card').count()).toBe(0);
      await card.getByRole('button', { name: 'Message someone I trust' }).click();
      await page.locator('#phone-child .sheet').getByText('I had a hard day').waitFor();
    });
  });

  it('goes on when the child writes so again, and says the same only once', async () => {
    await on({}, async ({ page, settle }) => {
      await write(page, 'child', 'grey words [self-harm]');
      await write(page, 'child', 'more grey words [self-harm]');
      await page.locator('#phone-child .row.own .card').nth(1).waitFor();
      await settle();
      expect(await page.locator('#phone-child .card').count()).toBe(2);
      expect(await page.locator('#phone-child .card a.line').count()).toBe(2);
    });
  });

  it('has its number in the note, when a friend may be in danger', async () => {
    await on({}, async ({ page }) => {
      await write(page, 'contact', 'grey words [self-harm:high]');
      const child = page.locator('#phone-child');
      await child.locator('.lifeline a[href="tel:08001111"]').waitFor();
      expect(await child.locator('.lifeline a[href="tel:999"]').count()).toBe(1);
    });
  });

  it('asks for the country where none was chosen, and supposes nothing', async () => {
    await on({ region: '' }, async ({ page }) => {
      await page.getByRole('button', { name: 'Talk to someone' }).click();
      const sheet = page.locator('#phone-child .sheet');
      await sheet.getByText('Choose your country').waitFor();
      await sheet.getByRole('button', { name: 'Show an adult I trust' }).click();
      await sheet.locator('.letter').waitFor();
      expect(await sheet.locator('.letter').textContent()).not.toContain('bullying');
    });
  });

  it('is for the age of the child, with hours in words', async () => {
    await on({ region: 'DE' }, async ({ page }) => {
      await page.getByRole('button', { name: 'Talk to someone' }).click();
      await page.locator('#phone-child .sheet').getByText('Mon – Sat, 14:00 – 20:00').waitFor();
    });
    await on({ region: 'SG', ageBand: '16-17' }, async ({ page }) => {
      await page.getByRole('button', { name: 'Talk to someone' }).click();
      await page.locator('#phone-child .sheet').getByText('No helpline is known').waitFor();
    });
  });
});

describe('a note', () => {
  it('closes when all is well, stays open when the next message comes, and keeps the focus near', async () => {
    await on({}, async ({ page }) => {
      await write(page, 'contact', 'grey words [bullying]');
      const note = page.locator('#phone-child .note').first();
      const title = note.locator('.note-title');
      await note.getByText("It's okay, carry on").waitFor();
      await write(page, 'contact', 'kind words');
      await page.locator('#phone-child').getByText('kind words').waitFor();
      expect(await title.getAttribute('aria-expanded')).toBe('true');
      await note.getByText("It's okay, carry on").click();
      await title.and(page.locator('[aria-expanded="false"]')).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('row');
      await title.click();
      await note.getByText("It's okay, carry on").click();
      await title.and(page.locator('[aria-expanded="false"]')).waitFor();
    });
  });

  it('takes its sheet along when the scene starts again', async () => {
    await on({}, async ({ page }) => {
      await write(page, 'contact', 'grey words [bullying:high]');
      await page.getByRole('button', { name: 'Why this note?' }).click();
      await page.locator('#phone-child .sheet').waitFor();
      await page.getByTestId('restart').click();
      await page.locator('#phone-child .sheet').waitFor({ state: 'detached' });
      expect(await page.locator('#phone-child .screen[inert]').count()).toBe(0);
    });
  });

  it('is marked as wrong in one record, whatever the settings become', async () => {
    await on({}, async ({ page }) => {
      await write(page, 'contact', 'grey words [bullying:high]');
      await page.getByRole('button', { name: 'This was wrong' }).click();
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByLabel('Age of the child').selectOption('13-15');
      await page.getByRole('button', { name: 'Done' }).click();
      await page.locator('.toast').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByText('Marked as wrong: 1').waitFor();
    });
  });
});

describe('a chat', () => {
  it('can be muted, and heard again', async () => {
    await on({}, async ({ page }) => {
      await write(page, 'contact', 'grey words [bullying:low]');
      const child = page.locator('#phone-child');
      await child.locator('.note-title').click();
      await child.getByRole('button', { name: 'Mute this chat' }).click();
      await child.locator('.messages[aria-live="off"]').waitFor();
      await child.getByRole('button', { name: 'Unmute' }).click();
      await child.locator('.messages[aria-live="polite"]').waitFor();
      expect(await page.locator('#phone-other .messages').getAttribute('aria-live')).toBe('off');
    });
  });

  it('that the child has closed plays no scene', async () => {
    await on({}, async ({ page }) => {
      await write(page, 'contact', 'grey words [bullying:high]');
      await page.getByRole('button', { name: 'Block', exact: true }).click();
      await page.getByTestId('next').and(page.locator(':disabled')).waitFor();
      await page.getByRole('button', { name: 'Unblock' }).click();
      await page.getByTestId('next').and(page.locator(':enabled')).waitFor();
    });
  });
});

describe('a picture in which something was noticed', () => {
  it('is asked about before the child sends it', async () => {
    await on({}, async ({ page }) => {
      await page.locator('#phone-child').getByRole('button', { name: 'Send a picture' }).click();
      const file = { name: 'grey.png', mimeType: 'image/png', buffer: Buffer.from('[sexual:medium]') };
      await page.locator('.own-file input').setInputFiles(file);
      await page.locator('#phone-child .sheet .draft .picture.blurred').waitFor();
      expect(await page.locator('#phone-other .row').count()).toBe(0);
      await page.getByRole('button', { name: "Don't send it" }).click();
      await page.locator('#phone-child .sheet').waitFor({ state: 'detached' });
      expect(await page.locator('#phone-child .row').count()).toBe(0);
    });
  });

  it('loses its note when that was wrong, and stays blurred', async () => {
    await on({}, async ({ page }) => {
      await page.locator('#phone-other').getByRole('button', { name: 'Send a picture' }).click();
      const file = { name: 'grey.png', mimeType: 'image/png', buffer: Buffer.from('[sexual:high]') };
      await page.locator('.own-file input').setInputFiles(file);
      const child = page.locator('#phone-child');
      await child.getByRole('button', { name: 'This was wrong' }).click();
      await child.getByText('Marked as wrong').waitFor();
      expect(await child.getByRole('button', { name: 'This was wrong' }).count()).toBe(0);
      expect(await child.locator('.picture.blurred').count()).toBe(1);
    });
  });

  it('stays covered, even from family, with words and a way to talk to someone', async () => {
    await on({ scene: 'pick-up' }, async ({ page }) => {
      await page.locator('#phone-other').getByRole('button', { name: 'Send a picture' }).click();
      const file = { name: 'grey.png', mimeType: 'image/png', buffer: Buffer.from('[sexual:high]') };
      await page.locator('.own-file input').setInputFiles(file);
      const note = page.locator('#phone-child .picture-note');
      await note.getByText('not in trouble').waitFor();
      expect(await note.locator('[data-action="tell-adult"]').count()).toBe(1);
      // A copy of it could itself be unlawful.
      expect(await note.locator('[data-action="keep-proof"]').count()).toBe(0);
    });
  });
});

describe('writing', () => {
  it('says a gentle word while the child writes, and takes it back', async () => {
    await on({}, async ({ page }) => {
      await page.locator('#write-child').fill('grey words [bullying]');
      await page.locator('.hint-words').waitFor();
      await page.locator('#write-child').fill('kind words');
      await page.locator('.hint-words').waitFor({ state: 'detached' });
    });
  });

  it('asks before sending, offers kinder words, and sends anyway when told to', async () => {
    await on({}, async ({ page }) => {
      const child = page.locator('#phone-child');
      await write(page, 'child', 'grey words [bullying]');
      await child.locator('.sheet').waitFor();
      const kinder = child.locator('.suggestion').first();
      const words = (await kinder.textContent()) ?? '';
      await kinder.click();
      expect(await page.locator('#write-child').inputValue()).toBe(words);
      await write(page, 'child', 'grey words [bullying]');
      await child.getByRole('button', { name: 'Send anyway' }).click();
      await page.locator('#phone-other').getByText('grey words').waitFor();
      expect(await page.locator('#write-child').inputValue()).toBe('');
    });
  });

  it('sends once however often "send" is pressed, and keeps what is written meanwhile', async () => {
    await on({}, async ({ page, settle }) => {
      const field = page.locator('#write-child');
      await field.fill('kind words [delay:400]');
      await field.press('Enter');
      await field.press('Enter');
      await field.fill('more kind words');
      await page.locator('#phone-other .row').waitFor();
      await settle();
      expect(await page.locator('#phone-other .row').count()).toBe(1);
      expect(await field.inputValue()).toBe('more kind words');
    });
  });

  it('sends nothing into a chat that was started again', async () => {
    await on({}, async ({ page, settle }) => {
      await write(page, 'child', 'kind words [delay:400]');
      await page.getByTestId('restart').click();
      await settle();
      expect(await page.locator('.row').count()).toBe(0);
    });
  });

  it('says so when the message of the child could not be looked at', async () => {
    await on({}, async ({ page }) => {
      await write(page, 'child', 'kind words [fails:inference-failed]');
      await page.locator('#phone-child').getByText('could not look at this one').waitFor();
    });
  });

  it('leaves a question of the viewer to the viewer', async () => {
    await on({}, async ({ page, step }) => {
      await step();
      await step();
      await write(page, 'child', 'grey words [bullying]');
      await page.locator('.sheet .draft').waitFor();
      await page.getByTestId('next').click();
      await page.waitForTimeout(200);
      expect(await page.locator('.sheet .draft').textContent()).toContain('grey words');
    });
  });

  it('works by keyboard alone', async () => {
    await on({}, async ({ page }) => {
      await page.locator('#write-child').focus();
      await page.keyboard.type('grey words [bullying]');
      await page.keyboard.press('Enter');
      await page.locator('.sheet').waitFor();
      const inSheet = () => page.evaluate(() => Boolean(document.activeElement?.closest('.sheet')));
      await expect.poll(inSheet).toBe(true);
      await page.keyboard.press('Escape');
      await page.locator('.sheet').waitFor({ state: 'detached' });
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('write-child');
      expect(await page.locator('#write-child').inputValue()).toBe('grey words [bullying]');
    });
  });
});

describe('settings', () => {
  it('show no numbers to a child, and all of them to a developer', async () => {
    await on({}, async ({ page }) => {
      await write(page, 'contact', 'grey words [bullying:high]');
      await page.locator('.covered').waitFor();
      expect(await page.locator('.chip, .inspector').count()).toBe(0);
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByLabel('Developer view').check();
      await page.getByRole('button', { name: 'Done' }).click();
      await page.locator('.inspector .chip').first().waitFor();
      expect(page.url()).toContain('developer=1');
    });
  });

  it('look at everything again when they change', async () => {
    await on({}, async ({ page }) => {
      await write(page, 'contact', 'grey words [bullying:high]');
      await page.locator('.covered').waitFor();
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByLabel('Language').selectOption('de');
      await page.getByRole('button', { name: 'Done' }).click();
      await page.locator('.covered [lang="de"]').first().waitFor();
    });
  });

  it('speak Traditional Chinese where that is chosen', async () => {
    await on({ locale: 'zh-Hant' }, async ({ page }) => {
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hant');
      await page.getByRole('button', { name: '設定' }).waitFor();
    });
  });

  it('go from right to left in Arabic', async () => {
    await on({ locale: 'ar' }, async ({ page }) => {
      expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
      const send = await page.locator('#phone-child .send').boundingBox();
      const field = await page.locator('#write-child').boundingBox();
      expect(send?.x).toBeLessThan(field?.x ?? 0);
    });
  });
});

describe('screens', () => {
  it('fits a phone of 360 pixels, one side at a time', async () => {
    await on(
      {},
      async ({ page, playAll, settle }) => {
        await playAll();
        await settle();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(PHONE.width);
        await page.locator('.view-choice').nth(1).click();
        await page.locator('#phone-other').waitFor();
        expect(await page.locator('#phone-child').isVisible()).toBe(false);
      },
      PHONE,
    );
  });

  it('shows the child again when the developer view that filled a phone is switched off', async () => {
    await on(
      { developer: '1' },
      async ({ page }) => {
        await page.locator('.view-choice').nth(2).click();
        await page.locator('#inspector').waitFor();
        await page.getByRole('button', { name: 'Settings' }).click();
        await page.getByLabel('Developer view').uncheck();
        await page.getByRole('button', { name: 'Done' }).click();
        await page.locator('#phone-child').waitFor();
      },
      PHONE,
    );
  });

  it('says at the end that it was the end, and shows it on the phone that was out of sight', async () => {
    await on(
      {},
      async ({ page, playAll }) => {
        await playAll();
        await page.getByText('That was the scene').waitFor();
        await page.locator('.view-choice').nth(1).click();
        const atEnd = () =>
          page
            .locator('#phone-other .messages')
            .evaluate((list) => list.scrollHeight - list.clientHeight - list.scrollTop < 2);
        await expect.poll(atEnd).toBe(true);
      },
      PHONE,
    );
  });

  it('scrolls when it is enlarged four times', async () => {
    await on(
      {},
      async ({ page }) => {
        await page.locator('#write-child').scrollIntoViewIfNeeded();
        const messages = await page.locator('#phone-child .messages').boundingBox();
        expect(messages?.height).toBeGreaterThan(100);
      },
      { width: 320, height: 256 },
    );
  });

  it.each([
    ['light', 'en', '0'],
    ['dark', 'zh', '1'],
    ['light', 'ar', '1'],
  ])('axe finds nothing serious: %s, %s, developer view %s', async (theme, locale, developer) => {
    await on({ theme, locale, developer, scene: 'secrecy' }, async ({ page, step, isAsking, settle }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const found: string[] = [];
      const look = async (state: string) => {
        await settle();
        found.push(...(await violations(page)).map((each) => `${state}: ${each}`));
      };
      await look('start');
      while (await step()) if (await isAsking()) await look('asked');
      await look('end');
      await page.locator('.top > .round').click();
      await look('settings');
      await page.keyboard.press('Escape');
      await page.locator('#phone-child .phone-head button').click();
      await look('help');
      await page.locator('.pill').click();
      await look('network');
      expect(found).toEqual([]);
    });
  });
});

/** Serious and critical findings, in words. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(): Promise<{
          violations: { impact: string; id: string; nodes: { html: string; failureSummary: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
      );
  });
}
