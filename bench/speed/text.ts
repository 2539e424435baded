/**
 * npm run bench:speed
 * Median and 95th percentile of one checkText on the built package, warm, by number of tokens and engine;
 * and the time from createNightlight to the first answer in a fresh process.
 */
import { execFileSync } from 'node:child_process';
import { createNightlight, type Engine } from '../../dist/index.js';
import { quantile, time } from './statistics.js';

/** Every word is one token; the markers around a text are two more. */
const WORD = 'day';
const ENGINES: readonly Engine[] = ['wasm', 'native'];
const FIRST_ANSWER = `
  const begin = performance.now();
  const { createNightlight } = await import('./dist/index.js');
  const nightlight = await createNightlight({ engine: process.argv[1] });
  await nightlight.checkText('see you after school');
  console.log(performance.now() - begin);
  await nightlight.dispose();
`;

console.log(`Node ${process.version}, one thread, milliseconds`);
console.log('engine  tokens  median     p95');
for (const engine of ENGINES) {
  const nightlight = await createNightlight({ engine, threads: 1 });
  for (const tokens of [16, 32, 64]) {
    const text = Array(tokens - 2)
      .fill(WORD)
      .join(' ');
    const times = await time(() => nightlight.checkText(text), 200, 100);
    const figures = [quantile(times, 0.5), quantile(times, 0.95)].map((ms) => ms.toFixed(1).padStart(8));
    console.log(`${engine.padEnd(6)}  ${String(tokens).padStart(6)}${figures.join('')}`);
  }
  await nightlight.dispose();
}
for (const engine of ENGINES) {
  const times = Array.from({ length: 5 }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', FIRST_ANSWER, engine])),
  );
  console.log(`${engine}: import to first answer ${quantile(times, 0.5).toFixed(0)} (median of 5 processes)`);
}
