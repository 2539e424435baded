/**
 * tsx bench/image/speed.ts
 * Milliseconds a picture in Node, by engine and step, one thread; memory over 500 pictures; looking hashes up.
 */
import sharp from 'sharp';
import { decodeImage } from '../../src/image/decode.node.js';
import { pdqHash } from '../../src/image/hash/pdq.js';
import { createHashMatcher, createImageGuard, type Picture } from '../../src/image/index.js';
import { DEFAULT_LIMITS } from '../../src/image/limits.js';
import { firstLookInput, INPUT_DIMS, secondOpinionInput } from '../../src/image/model-input.js';
import { loadModels } from '../../test/image/support/models.js';
import { fixturePath } from '../../test/image/support/pictures.js';
import { quantile } from '../speed/statistics.js';

const RUNS = 20;
const WARM_UP = 5;

/** Prints medians of clock and processor time; the second does not depend on what else the machine does. */
async function measure(what: string, run: () => unknown): Promise<void> {
  const [clock, processor]: [number[], number[]] = [[], []];
  for (let round = -WARM_UP; round < RUNS; round++) {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    await run();
    const { user, system } = process.cpuUsage(used);
    if (round < 0) continue;
    clock.push(performance.now() - begun);
    processor.push((user + system) / 1000);
  }
  const figures = [clock, processor].map((times) => quantile(times, 0.5).toFixed(2).padStart(11));
  console.log(`${what.padEnd(46)}${figures.join('')}`);
}

/** A 12-megapixel photograph, as a telephone takes it. */
const photograph = await sharp(fixturePath('coffee')).resize(4000, 3000).jpeg({ quality: 90 }).toBuffer();
const options = { limits: DEFAULT_LIMITS };
const picture = (await decodeImage(photograph, options)).frames[0]?.appearances[0] as Picture;

console.log(`Node ${process.version}, one thread, milliseconds`);
console.log(`${'medians'.padEnd(46)}${'clock'.padStart(11)}${'processor'.padStart(11)}`);
await measure('decode a 12-megapixel JPEG (sharp)', () => decodeImage(photograph, options));
await measure('prepare for the first look', () => firstLookInput(picture));
await measure('prepare for the second opinion', () => secondOpinionInput(picture));
await measure('PDQ hash of the decoded picture', () => pdqHash(picture));

for (const engine of ['native', 'wasm'] as const) {
  const models = await loadModels(engine);
  const second = await models.second();
  const first = { pixels: { data: firstLookInput(picture), dims: INPUT_DIMS } };
  const other = { pixels: { data: secondOpinionInput(picture), dims: INPUT_DIMS } };
  const guard = createImageGuard(models);
  await measure(`${engine}: first look, model only`, () => models.first.run(first));
  await measure(`${engine}: second opinion, model only`, () => second.run(other));
  await measure(`${engine}: checkImage, decoded pixels`, () => guard.checkImage(picture));
  await measure(`${engine}: checkImage, 12-megapixel JPEG`, () => guard.checkImage(photograph));
}

console.log('\nresident memory in MB after so many pictures (native, 640 by 480 JPEG)');
const guard = createImageGuard(await loadModels('native'));
const small = await sharp(fixturePath('coffee')).resize(640, 480).jpeg().toBuffer();
for (let count = 1; count <= 500; count++) {
  await guard.checkImage(small);
  if (count % 100 === 0) console.log(`${count}: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)}`);
}

/** Reproducible pseudo-random hashes; their distribution does not matter, only their number. */
let state = 1;
const hash = () =>
  Array.from({ length: 16 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16).toString(16).padStart(4, '0');
  }).join('');
const list = Array.from({ length: 100_000 }, hash);
console.log('\nlooking a hash up among 100,000, milliseconds');
for (const maxDistance of [31, 63]) {
  const matcher = createHashMatcher(list, { maxDistance });
  await measure(`within ${maxDistance} of 256 bits`, () => matcher.match(hash()));
}
