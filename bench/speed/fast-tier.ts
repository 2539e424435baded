/**
 * npm run bench:fast:speed
 * Microseconds of one look of the fast tier at a message, and of one keystroke of `watch` with everything that the
 * product does at once: fast tier, finders, policy, coaching, the timer of the pause. The text model is not measured:
 * it looks after the pause. Messages are the harmless lines of our curriculum's dev split.
 */
import { readFileSync } from 'node:fs';
import { partsOfFast } from '../../src/fast/parts.js';
import { assemble } from '../../src/nightlight.js';
import { resolveOptions } from '../../src/options.js';
import { structureFinish, warmUp } from '../../src/structure.js';
import { FAST_MANIFEST, fastTierFrom } from '../../src/text/fast-tier/index.js';
import { createTiers } from '../../src/tiers.js';
import { devLines } from '../quality/curriculum.js';
import { quantile } from './statistics.js';

const LOOKS = 50;
const KEYSTROKES = 20_000;
/** At the end, or in the middle, of a long draft. */
const LONG_KEYSTROKES = 1_000;

const bytes = readFileSync(new URL(`../../models/${FAST_MANIFEST.files.weights.path}`, import.meta.url));
const tier = fastTierFrom(bytes, FAST_MANIFEST);

const options = resolveOptions({});
const finish = structureFinish(options.region);
/** A text model that is still loading, so that every draft is told that an answer follows. */
const loading = { detector: new Promise<never>(() => undefined), ready: () => undefined };
const parts = partsOfFast(options, tier, finish);
const nightlight = await assemble({ ...parts, tiers: createTiers(tier, loading, finish) });

function microseconds(run: () => void, times: number): number {
  const begin = performance.now();
  for (let i = 0; i < times; i++) run();
  return (1000 * (performance.now() - begin)) / times;
}

function print(name: string, values: readonly number[]): void {
  const figures = [0.5, 0.95].map((share) => quantile(values, share).toFixed(1).padStart(9));
  console.log(`${name.padEnd(48)}${figures.join('')}`);
}

/** Harmless lines. */
const linesOf = (language: 'en' | 'zh') =>
  devLines(language)
    .filter(({ severity }) => severity === 'none')
    .map(({ text }) => text);

/** Every keystroke of messages, each typed from its beginning. */
function typed(messages: readonly string[]): number[] {
  const times: number[] = [];
  while (times.length < KEYSTROKES) {
    for (const text of messages) {
      using watch = nightlight.watch({ pause: 60_000 });
      for (let end = 1; end <= text.length; end++) {
        const draft = text.slice(0, end);
        times.push(microseconds(() => watch.update(draft), 1));
      }
    }
  }
  return times.slice(KEYSTROKES / 10);
}

/** Keystrokes of more messages at a place of a long draft. */
function typedInto(draft: string, at: number, more: string): number[] {
  using watch = nightlight.watch({ pause: 60_000 });
  const [head, tail] = [draft.slice(0, at), draft.slice(at)];
  watch.update(draft);
  return Array.from({ length: LONG_KEYSTROKES }, (_, i) => {
    const now = `${head}${more.slice(0, i + 1)}${tail}`;
    return microseconds(() => watch.update(now), 1);
  });
}

await warmUp(options.region);
console.log(`Node ${process.version}, microseconds                           median      p95`);
for (const language of ['en', 'zh'] as const) {
  const harmless = linesOf(language);
  for (let i = 0; i < 5; i++) for (const text of harmless) tier.look(text);
  const looks = harmless.map((text) => microseconds(() => tier.look(text), LOOKS));
  print(`${language}: the tier alone, one message`, looks);
  print(`${language}: one keystroke of a message`, typed(harmless));
  const all = harmless.join(' ');
  for (const length of [700, 2_000, 10_000]) {
    const [draft, more] = [all.slice(0, length), all.slice(length, length + LONG_KEYSTROKES)];
    print(`${language}: one keystroke after ${length} characters`, typedInto(draft, length, more));
    if (length < 10_000) continue;
    print(`${language}: one keystroke amid ${length} characters`, typedInto(draft, length / 2, more));
  }
}
