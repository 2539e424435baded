/** Makes the two pictures of docs/images with the models: `npx tsx scripts/demo/readme-images.ts`. */
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { openDemo, type Query } from '../../test/demo/support/demo.js';

const FOLDER = fileURLToPath(new URL('../../docs/images/', import.meta.url));

const IMAGES: readonly {
  file: string;
  query: Query;
  size: { width: number; height: number };
  ask: boolean;
}[] = [
  {
    file: 'demo-ask.png',
    query: { scene: 'exclusion', theme: 'light' },
    size: { width: 1180, height: 880 },
    ask: true,
  },
  {
    file: 'demo-conversation.png',
    query: { scene: 'secrecy', theme: 'dark', developer: '1' },
    size: { width: 1280, height: 880 },
    ask: false,
  },
];

const demo = await openDemo();
try {
  for (const { file, query, size, ask } of IMAGES) {
    const shown = await demo.open({ locale: 'en', region: 'GB', speed: 'instant', ...query }, size);
    while (await shown.step()) if (ask && (await shown.isAsking())) break;
    await shown.settle();
    const png = await shown.page.screenshot();
    await sharp(png).resize(900).png({ palette: true, quality: 90, effort: 10 }).toFile(`${FOLDER}${file}`);
    await shown.close();
  }
} finally {
  await demo.close();
}
