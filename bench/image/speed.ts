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
import { quantile, time } from '../speed/statistics.js';

const RUNS = 40;
const WARM_UP = 10;
const print = (what: string, times: readonly number[]) =>
  console.log(
    `${what.padEnd(46)}${quantile(times, 0.5).toFixed(2).padStart(9)}${quantile(times, 0.95).toFixed(2).padStart(9)}`,
  );

/** A 12-megapixel photograph, as a telephone takes it. */
const photograph = await sharp(fixturePath('coffee')).resize(4000, 3000).jpeg({ quality: 90 }).toBuffer();
const options = { limits: DEFAULT_LIMITS };
const picture = (await decodeImage(photograph, options)).frames[0]?.appearances[0] as Picture;

console.log(`Node ${process.version}, one thread, milliseconds`);
console.log(`${''.padEnd(46)}${'median'.padStart(9)}${'95 %'.padStart(9)}`);
print(
  'decode a 12-megapixel JPEG (sharp)',
  await time(() => decodeImage(photograph, options), RUNS, WARM_UP),
);
print('prepare for the first look', await time(async () => firstLookInput(picture), RUNS, WARM_UP));
print('prepare for the second opinion', await time(async () => secondOpinionInput(picture), RUNS, WARM_UP));
print('PDQ hash of the decoded picture', await time(async () => pdqHash(picture), RUNS, WARM_UP));

for (const engine of ['native', 'wasm'] as const) {
  const models = await loadModels(engine);
  const second = await models.second();
  const first = { pixels: { data: firstLookInput(picture), dims: INPUT_DIMS } };
  const other = { pixels: { data: secondOpinionInput(picture), dims: INPUT_DIMS } };
  const guard = createImageGuard(models);
  print(`${engine}: first look, model only`, await time(() => models.first.run(first), RUNS, WARM_UP));
  print(`${engine}: second opinion, model only`, await time(() => second.run(other), RUNS, WARM_UP));
  print(`${engine}: checkImage, decoded pixels`, await time(() => guard.checkImage(picture), RUNS, WARM_UP));
  print(
    `${engine}: checkImage, 12-megapixel JPEG`,
    await time(() => guard.checkImage(photograph), RUNS, WARM_UP),
  );
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
  print(`within ${maxDistance} of 256 bits`, await time(async () => matcher.match(hash()), 300, 50));
}
