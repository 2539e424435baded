import { readFileSync } from 'node:fs';
import { nodePlatform } from '../../src/runtime/platform.node.js';
import type { ModelSession } from '../../src/runtime/session.js';
import { TEXT_MANIFEST } from '../../src/text/index.js';
import { createTokenise } from '../../src/text/tokenise.js';

const FOLDER = new URL('../../models/', import.meta.url);

/** The tokenizer of the shipped model. */
export const tokenise = createTokenise(
  readFileSync(new URL(TEXT_MANIFEST.files.tokenizer.path, FOLDER), 'utf8'),
);

/** The shipped model in one of the two engines. */
export async function openTextModel(engine: 'native' | 'wasm'): Promise<ModelSession> {
  const createSession = await nodePlatform.engine(engine);
  return createSession(readFileSync(new URL(TEXT_MANIFEST.files.model.path, FOLDER)), { threads: 1 });
}
