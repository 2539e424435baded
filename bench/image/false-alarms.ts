/**
 * tsx bench/image/false-alarms.ts FOLDER [native|wasm]
 * What the shipped image models say about benign pictures; FOLDER is what fetch_benign.py collected (or any folders
 * of pictures, one folder of folders a part). Every picture is also blurred and looked at again.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { blur } from '../../src/image/blur.js';
import { decodeImage } from '../../src/image/decode.node.js';
import { type DecodedImage, decodeRaw } from '../../src/image/decoded.js';
import { createGuard } from '../../src/image/guard.js';
import type { ImageFinding, Picture } from '../../src/image/index.js';
import { DEFAULT_LIMITS } from '../../src/image/limits.js';
import { NightlightError, SEVERITIES } from '../../src/signals/index.js';
import { loadModels } from '../../test/image/support/models.js';
import { quantile } from '../speed/statistics.js';

const [folder, engine = 'native'] = process.argv.slice(2);
if (!folder || (engine !== 'native' && engine !== 'wasm')) {
  console.error('usage: tsx bench/image/false-alarms.ts FOLDER [native|wasm]');
  process.exit(2);
}

/** Below this many pixels on a side it is an interface part, not a picture that anybody sends. */
const SMALLEST_SIDE = 48;

// Decoded once and looked at twice, as it is and blurred: the guard is given the decoded picture.
let current: DecodedImage;
const guard = createGuard(async () => current, await loadModels(engine));
const look = (image: DecodedImage): Promise<ImageFinding> => {
  current = image;
  return guard.checkImage('');
};
const findings: {
  part: string;
  group: string;
  name: string;
  finding: ImageFinding;
  blurred: ImageFinding;
}[] = [];
const unreadable: string[] = [];
const milliseconds: number[] = [];

for (const part of readdirSync(folder)) {
  for (const group of readdirSync(join(folder, part))) {
    for (const name of readdirSync(join(folder, part, group))) {
      const path = join(folder, part, group, name);
      try {
        const begun = process.cpuUsage();
        const image = await decodeImage(path, { limits: DEFAULT_LIMITS });
        if (Math.min(image.width, image.height) < SMALLEST_SIDE) continue;
        const finding = await look(image);
        const { user, system } = process.cpuUsage(begun);
        milliseconds.push((user + system) / 1000);
        const shown = image.frames[0]?.appearances[0] as Picture;
        const blurred = await look(decodeRaw(blur(shown), { limits: DEFAULT_LIMITS }));
        findings.push({ part, group, name, finding, blurred });
      } catch (error) {
        if (!(error instanceof NightlightError)) throw error;
        unreadable.push(`${group}/${name}: ${error.code}`);
      }
    }
  }
}

const asked = (list: typeof findings) => list.filter(({ finding }) => finding.look.second !== null).length;
const columns = (label: string, list: typeof findings) =>
  [
    label.padEnd(44),
    ...[
      list.length,
      asked(list),
      ...SEVERITIES.slice(1).map((level) => list.filter(({ finding }) => finding.level === level).length),
      list.filter(({ blurred }) => blurred.level !== 'none').length,
    ].map((count) => String(count).padStart(8)),
  ].join('');

console.log(`${''.padEnd(44)}pictures  asked2     low  medium    high blurred`);
for (const part of new Set(findings.map((entry) => entry.part))) {
  const inPart = findings.filter((entry) => entry.part === part);
  for (const group of new Set(inPart.map((entry) => entry.group))) {
    console.log(
      columns(
        `${part} ${group}`,
        inPart.filter((entry) => entry.group === group),
      ),
    );
  }
  console.log(columns(`${part}, all`, inPart));
  const probabilities = inPart.map(({ finding }) => finding.probability);
  const mean = probabilities.reduce((sum, value) => sum + value, 0) / probabilities.length;
  console.log(`  probability: mean ${mean.toFixed(4)}, highest ${Math.max(...probabilities).toFixed(3)}`);
}
console.log('\nalarms and near misses (probability of .25 or more):');
for (const { group, name, finding } of findings) {
  if (finding.probability < 0.25) continue;
  const { first, second } = finding.look;
  const numbers = Object.entries(first).map(([label, value]) => `${label} ${value.toFixed(2)}`);
  console.log(`  ${finding.level.padEnd(6)} ${finding.probability.toFixed(3)} ${group}/${name}`);
  console.log(`         ${finding.kind}: ${numbers.join(', ')}; second ${second?.toFixed(3)}`);
}
console.log(`\nnot decodable: ${unreadable.length}`);
for (const line of unreadable) console.log(`  ${line}`);
console.log(
  `\n${engine}, processor time a picture, decoding included: median ${quantile(milliseconds, 0.5).toFixed(1)} ms, ` +
    `95 % ${quantile(milliseconds, 0.95).toFixed(1)} ms over ${milliseconds.length} pictures`,
);
