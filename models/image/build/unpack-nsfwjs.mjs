// nsfwjs wraps its model in JavaScript modules: the topology as an object, the weights as base64. This writes
// them out as plain files. Usage: node unpack-nsfwjs.mjs <folder of the model> <folder to write to>
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createRequire } from 'node:module';

const [from, to] = process.argv.slice(2).map((path) => resolve(path));
const require = createRequire(join(from, 'noop.cjs'));
writeFileSync(join(to, 'mobilenet.json'), JSON.stringify(require('./model.min.js')));
writeFileSync(join(to, 'mobilenet.bin'), Buffer.from(require('./group1-shard1of1.min.js'), 'base64'));
