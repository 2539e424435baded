import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConversationManifest } from '../../src/conversation/manifest.js';
import { stepRaw } from '../../src/conversation/network.js';
import { CONVERSATION_MANIFEST } from '../../src/conversation/own-manifest.js';
import { createNightlight, type Nightlight } from '../../src/index.js';
import { nodePlatform } from '../../src/runtime/platform.node.js';
import type { ModelSession } from '../../src/runtime/session.js';

const MANIFEST = CONVERSATION_MANIFEST as ConversationManifest;
/** Width of the text model's pooled output. */
const WIDTH = 384;

function golden<T>(name: string): { readonly model: string; readonly rows: readonly T[] } {
  return JSON.parse(readFileSync(new URL(`golden/${name}.json`, import.meta.url), 'utf8'));
}

/** Features that the training side made by the same formula (models/training/chat_export.py, `probe`). */
function probe(row: number, size: number): Float32Array {
  return Float32Array.from({ length: size }, (_, j) => Math.sin((row + 1) * 0.7 + j * 0.37));
}

describe.each(['wasm', 'native'] as const)('the network, %s, against torch', (engine) => {
  let session: ModelSession;
  beforeAll(async () => {
    const file = new URL(`../../models/${MANIFEST.files.model.path}`, import.meta.url);
    session = await (await nodePlatform.engine(engine))(readFileSync(file), { threads: 1 });
  });
  afterAll(() => session.dispose());

  it('gives the same stages and risk over twenty turns, to .001', async () => {
    const { model, rows } = golden<[number[], number]>('steps');
    expect(model, 'run models/training/chat_export.py again').toBe(MANIFEST.files.model.sha256);
    const size = WIDTH + MANIFEST.labels.length + MANIFEST.cues.length;
    let state = new Float32Array(MANIFEST.state);
    for (const [row, [stages, risk]] of rows.entries()) {
      const said = await stepRaw(session, probe(row, size), state);
      for (const [i, logit] of stages.entries()) expect(said.stages[i]).toBeCloseTo(logit, 3);
      expect(said.risk).toBeCloseTo(risk, 3);
      state = said.state as Float32Array<ArrayBuffer>;
    }
  });
});

interface GoldenChat {
  readonly id: string;
  readonly lang: string;
  readonly risk: readonly number[];
}

describe('whole conversations against the training side', () => {
  let nightlight: Nightlight;
  beforeAll(async () => {
    nightlight = await createNightlight({ ageBand: '10-12' });
  });
  afterAll(() => nightlight.dispose());

  it('follow the same risk: .03 apart on average, as int8 differs between engines and batches', async () => {
    const differences: number[] = [];
    for (const { id, lang, risk } of golden<GoldenChat>('chats').rows) {
      const file = new URL(`../../models/training/curriculum/conversations-${lang}.jsonl`, import.meta.url);
      const line = readFileSync(file, 'utf8')
        .split('\n')
        .find((each) => each.includes(`"id": "${id}"`));
      const { self, turns } = JSON.parse(line ?? 'null');
      const chat = nightlight.conversation({ self });
      for (const [i, { author, text }] of turns.entries()) {
        const result = await chat.add({ author, text });
        differences.push(Math.abs(result.risk - (risk[i] as number)));
      }
      chat.close();
    }
    const mean = differences.reduce((a, b) => a + b, 0) / differences.length;
    console.info(
      `risk, ${differences.length} turns: ${mean.toFixed(4)} apart on average, at most ${Math.max(...differences).toFixed(3)}`,
    );
    expect(mean).toBeLessThan(0.03);
  });
});
