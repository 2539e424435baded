import { ASKING_CHINESE } from './personal-info/asking-chinese.js';
import { ASKING_ENGLISH } from './personal-info/asking-english.js';
import { FINDERS, readPersonalInfo, readText } from './personal-info/index.js';
import { findLures, readScam } from './scam/index.js';

/** Engines compile a pattern once for narrow and once for wide strings, a second time when it is used again. */
const TEXTS = [
  'my number is 020 7946 0958, mail ann@example.org or see example.com. i am @ann.b, 3 park road, hill school, 3:30',
  '我的手机号是13800138000，微信号ann_123，家住北京市朝阳区建国路1号，学校三点放学，看看example.com',
];

/** What the first message would otherwise wait for, in steps of a millisecond or so. */
function* steps(region: string | undefined): Generator<void> {
  for (const text of TEXTS) {
    for (let time = 0; time < 2; time++) {
      const { text: folded } = readText(text);
      for (const find of Object.values(FINDERS)) yield void find(folded, region);
      for (const { pattern } of [...ASKING_ENGLISH, ...ASKING_CHINESE]) yield void folded.search(pattern);
      yield void findLures(folded);
      yield void readScam(text);
      yield void readPersonalInfo(text, { region });
    }
  }
}

/** A slice of work that no page notices. */
const SLICE = 2;

/** Takes the steps in slices, so that a page stays quick meanwhile. */
export async function warmUp(region: string | undefined): Promise<void> {
  let begin = performance.now();
  for (const _ of steps(region)) {
    if (performance.now() - begin < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begin = performance.now();
  }
}
