/**
 * npm run bench:fast:speed
 * Microseconds of one look of the fast tier at a message, and of one keystroke of `watch`, in this Node. Messages are
 * the harmless lines of our curriculum's dev split.
 */
import { readFileSync } from 'node:fs';
import { partsOfFast } from '../../src/fast/parts.js';
import { assemble } from '../../src/nightlight.js';
import { resolveOptions } from '../../src/options.js';
import { FAST_MANIFEST, fastTierFrom } from '../../src/text/fast-tier/index.js';
import { devLines } from '../quality/curriculum.js';
import { quantile } from './statistics.js';

const LOOKS = 50;
const KEYSTROKES = 20_000;

const bytes = readFileSync(new URL(`../../models/${FAST_MANIFEST.files.weights.path}`, import.meta.url));
const tier = fastTierFrom(bytes, FAST_MANIFEST);

function microseconds(run: () => void, times: number): number {
  const begin = performance.now();
  for (let i = 0; i < times; i++) run();
  return (1000 * (performance.now() - begin)) / times;
}

function print(name: string, values: readonly number[]): void {
  const figures = [0.5, 0.95].map((share) => quantile(values, share).toFixed(1).padStart(9));
  console.log(`${name.padEnd(34)}${figures.join('')}`);
}

const lines = (['en', 'zh'] as const).flatMap((language) => devLines(language));
const harmless = lines.filter(({ severity }) => severity === 'none').map(({ text }) => text);
for (let i = 0; i < 5; i++) for (const text of harmless) tier.look(text);

console.log(`Node ${process.version}, microseconds             median      p95`);
print(
  'one message',
  harmless.map((text) => microseconds(() => tier.look(text), LOOKS)),
);
const long = harmless.slice(0, 400).join(' ').slice(0, 10_000);
print(
  `${long.length} characters`,
  Array.from({ length: 50 }, () => microseconds(() => tier.look(long), 1)),
);

const nightlight = await assemble(partsOfFast(resolveOptions({}), tier));
const keystrokes: number[] = [];
while (keystrokes.length < KEYSTROKES) {
  for (const text of harmless) {
    using watch = nightlight.watch();
    for (let end = 1; end <= text.length; end++) {
      const draft = text.slice(0, end);
      keystrokes.push(microseconds(() => watch.update(draft), 1));
    }
  }
}
print('one keystroke, policy and all', keystrokes.slice(KEYSTROKES / 10));
const draft = tier.draft();
draft.look(long);
print(
  `one more letter after ${long.length}`,
  Array.from({ length: 500 }, (_, i) =>
    microseconds(() => draft.look(`${long} ${'abcde '.repeat(100).slice(0, i)}`), 1),
  ),
);
