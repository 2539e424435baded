/** `npm run demo:build`: checks the demo's types and builds it into examples/chat/dist. The SDK must be built. */
import { spawnSync } from 'node:child_process';
import { buildDemo } from './vite.js';

const { status } = spawnSync('npx', ['tsc', '--noEmit', '-p', 'examples/chat'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
await buildDemo('info');
