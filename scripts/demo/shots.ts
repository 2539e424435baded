/**
 * `npm run demo:shots`: plays every scene and writes pictures of it, light and dark, phone and desktop, to
 * examples/chat/shots, which git ignores. `-- --real` looks with the models, `-- --only scene` does one scene.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDemo } from '../../test/demo/support/demo.js';
import { SCENES } from '../../test/demo/support/scenes.js';
import { DEMO } from './vite.js';

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const guard = process.argv.includes('--real') ? 'real' : 'fake';

const folder = join(DEMO, 'shots');
mkdirSync(folder, { recursive: true });
const demo = await openDemo();
try {
  for (const scene of SCENES.filter((each) => !only || each === only)) {
    for (const theme of ['light', 'dark'] as const) {
      for (const [size, viewport] of Object.entries(SIZES)) {
        const locale = theme === 'light' ? 'en' : 'zh';
        const developer = size === 'desktop' && theme === 'dark' ? '1' : '0';
        const page = await demo.open(
          { scene, theme, locale, region: locale === 'zh' ? 'CN' : 'GB', guard, speed: 'instant', developer },
          viewport,
        );
        const shoot = (moment: string) =>
          page.screenshot({ path: join(folder, `${scene}-${theme}-${size}-${moment}.png`) });
        let asked = false;
        while (await page.step()) {
          if (!asked && (await page.isAsking())) {
            asked = true;
            await page.settle();
            await shoot('ask');
          }
        }
        await page.settle();
        await shoot('end');
        await page.close();
        console.log(scene, theme, size);
      }
    }
  }
} finally {
  await demo.close();
}
