/** `npm run demo`: builds the SDK and the demo, serves it on this machine and says where. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { serveFolder } from './static.js';
import { buildDemo, DEMO } from './vite.js';

const PORT = 4173;

console.log('Building Nightlight and the demo …');
const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
await buildDemo('warn');

const folder = join(DEMO, 'dist');
const { url } = await serveFolder(folder, { port: PORT }).catch(() => serveFolder(folder));
console.log(`The demo is at ${url} (Ctrl+C ends it)`);
