/**
 * npm run bench:conversation
 * What a turn costs beside its text: from the 10th to the 10,000th turn, for two people and for a group of 50 in which
 * every fifth message is unkind, with the decision over turns, and with the conversation model where there is one.
 */

import { createFakeNightlight } from '../../dist/testing/index.js';
import { CONVERSATION_MANIFEST, loadConversationModel } from '../../src/conversation/index.js';
import { createModels } from '../../src/runtime/models.js';
import { nodePlatform } from '../../src/runtime/platform.node.js';
import { TEXT_MANIFEST } from '../../src/text/index.js';
import { quantile, time } from './statistics.js';

const PLACES = [10, 100, 1_000, 10_000] as const;
/** Turns around each place that are timed. */
const AROUND = 200;
const UNKIND = 'so: [bullying:medium] [stage:flattery]';

async function decision(name: string, authors: number): Promise<void> {
  const nightlight = await createFakeNightlight();
  const message = (turn: number) => (turn % 5 ? 'see you tomorrow' : UNKIND);
  // The text alone, to be taken off.
  const alone = await time(() => nightlight.checkText('see you tomorrow'), 2_000, 500);
  const chats = await Promise.all(PLACES.map(async () => nightlight.conversation()));
  const medians: number[] = [];
  for (const [i, place] of PLACES.entries()) {
    const chat = chats[i] as (typeof chats)[number];
    let turn = 0;
    const add = () => chat.add({ author: `author ${turn % authors}`, text: message(turn++) });
    const times = await time(add, AROUND, place);
    medians.push(quantile(times, 0.5) - quantile(alone, 0.5));
  }
  const figures = medians.map((ms) => ms.toFixed(3).padStart(8)).join('');
  const ratio = (medians.at(-1) as number) / (medians[1] as number);
  console.log(`${name.padEnd(22)}${figures}  ratio ${ratio.toFixed(2)}`);
  await nightlight.dispose();
}

async function model(): Promise<void> {
  if (!CONVERSATION_MANIFEST) return console.log('no conversation model in this package');
  const width = 384 + CONVERSATION_MANIFEST.labels.length + CONVERSATION_MANIFEST.cues.length;
  for (const engine of ['wasm', 'native'] as const) {
    const models = createModels(nodePlatform.assets(), await nodePlatform.engine(engine), { threads: 1 });
    const network = await loadConversationModel(models, CONVERSATION_MANIFEST, TEXT_MANIFEST);
    const features = new Float32Array(width).fill(0.1);
    let state = new Float32Array(network.size);
    const run = async () => {
      ({ state } = (await network.step(features, state)) as { state: Float32Array<ArrayBuffer> });
    };
    const times = await time(run, 1_000, 200);
    console.log(`model, ${engine.padEnd(15)}${quantile(times, 0.5).toFixed(3).padStart(8)}`);
    await models.dispose();
  }
}

console.log(`Node ${process.version}, milliseconds a turn on top of its text, medians`);
console.log(`${'after turn'.padEnd(22)}${PLACES.map((place) => String(place).padStart(8)).join('')}`);
await decision('two people', 2);
await decision('a group of 50', 50);
await model();
