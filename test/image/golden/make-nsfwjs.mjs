// Golden probabilities from nsfwjs itself, run from its own package on the fixture pictures.
// Needs packages that the project does not depend on; install them in a folder of their own and name it:
//   npm install --prefix /tmp/nsfwjs nsfwjs@4.4.0 @tensorflow/tfjs@4.22.0 buffer@6.0.3 sharp@0.35.5
//   node test/image/golden/make-nsfwjs.mjs /tmp/nsfwjs
import { readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const require = createRequire(join(resolve(process.argv[2]), 'noop.cjs'));
const sharp = require('sharp');
const tf = require('@tensorflow/tfjs');
const nsfwjs = require('nsfwjs');
const here = import.meta.dirname;
const fixtures = join(here, '..', 'fixtures');

/** Every pixel repeated `times` by `times`: a picture larger than the network's input. */
function magnify(data, width, height, times) {
  const out = new Int32Array(width * height * times * times * 3);
  let at = 0;
  for (let y = 0; y < height * times; y++) {
    for (let x = 0; x < width * times; x++) {
      const from = (Math.floor(y / times) * width + Math.floor(x / times)) * 3;
      out.set(data.subarray(from, from + 3), at);
      at += 3;
    }
  }
  return tf.tensor3d(out, [height * times, width * times, 3], 'int32');
}

const model = await nsfwjs.load('MobileNetV2');
const golden = {};
for (const file of readdirSync(fixtures)
  .filter((name) => name.endsWith('.png'))
  .sort()) {
  const { data, info } = await sharp(join(fixtures, file))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (const times of [1, 4]) {
    const pixels = magnify(data, info.width, info.height, times);
    const classes = await model.classify(pixels, 5);
    pixels.dispose();
    golden[`${file.replace('.png', '')}${times === 1 ? '' : `@${times}`}`] = Object.fromEntries(
      classes
        .map(({ className, probability }) => [className.toLowerCase(), Number(probability.toFixed(6))])
        .sort(([a], [b]) => a.localeCompare(b)),
    );
  }
}
writeFileSync(join(here, 'golden-nsfwjs.json'), `${JSON.stringify(golden, null, 1)}\n`);
