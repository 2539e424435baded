/**
 * npm run bench:personal-info, npm run bench:fast
 * One part of `npm run bench:quality` alone, on our own held-out lines; only printed.
 */
import { curriculumExamples } from './example.js';
import { fastTierSection } from './fast-tier.js';
import { judgeAll } from './judge.js';
import { personalInfoSection } from './personal-info.js';
import { progress } from './progress.js';
import { openRuntime } from './runtime.js';
import { markdown } from './table.js';

const { nightlight } = await openRuntime();
const PARTS = {
  'personal-info': () => personalInfoSection(nightlight),
  'fast-tier': async () => {
    const examples = curriculumExamples().filter(({ lang }) => lang === 'en' || lang === 'zh');
    return fastTierSection(await judgeAll(nightlight, examples, progress('texts', examples.length)));
  },
};
try {
  const wanted = PARTS[process.argv[2] as keyof typeof PARTS];
  if (!wanted) throw new TypeError(`expected one of: ${Object.keys(PARTS).join(', ')}`);
  for (const table of (await wanted()).tables) console.log(markdown(table));
} finally {
  await nightlight.dispose();
}
