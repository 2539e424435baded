import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, type DemoPage, openDemo } from './support/demo.js';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo?.close());

/** What a scene shows, in every language alike. */
interface Expected {
  readonly scene: string;
  /** Notes, cards and covers on the child's phone at the end. */
  readonly notes: number;
  /** Whether the child was asked before sending, and may send anyway. */
  readonly asked: 'no' | 'may send' | 'held';
}

const EXPECTED: readonly Expected[] = [
  { scene: 'pick-up', notes: 0, asked: 'no' },
  { scene: 'gaming', notes: 0, asked: 'no' },
  { scene: 'exclusion', notes: 2, asked: 'may send' },
  { scene: 'secrecy', notes: 4, asked: 'held' },
  { scene: 'scam', notes: 2, asked: 'held' },
];

/** Plays a scene and remembers how the child was asked. */
async function play(shown: DemoPage): Promise<Expected['asked']> {
  let asked: Expected['asked'] = 'no';
  while (await shown.step()) {
    if (!(await shown.isAsking())) continue;
    asked = (await shown.page.locator('.sheet [data-action="carry-on"]').count()) > 0 ? 'may send' : 'held';
  }
  await shown.settle();
  return asked;
}

describe.each(['en', 'zh', 'zh-Hant'])('scenes in %s', (locale) => {
  it.each(EXPECTED)('plays $scene', async ({ scene, notes, asked }) => {
    const shown = await demo.open({ scene, locale, region: 'GB', guard: 'fake', speed: 'instant' });
    expect(await play(shown)).toBe(asked);
    const child = shown.page.locator('#phone-child');
    const found = await child.locator('.note, .card').count();
    if (notes === 0) expect(found).toBe(0);
    else expect(found).toBeGreaterThanOrEqual(notes);
    // Nothing that Nightlight says is for the other person's eyes.
    expect(await shown.page.locator('#phone-other').locator('.note, .card, .hint-words').count()).toBe(0);
    expect(shown.complaints).toEqual([]);
    await shown.close();
  });

  it('plays a scene by itself, at a pace to read along', async () => {
    const shown = await demo.open({ scene: 'gaming', locale, guard: 'fake', speed: 'instant' });
    await shown.page.getByTestId('play').click();
    await shown.page.locator('.scene-steps i[data-done]').nth(6).waitFor();
    expect(await shown.page.locator('#phone-child .row').count()).toBe(7);
    await shown.close();
  });
});
