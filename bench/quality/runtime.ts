/**
 * The shipped models, fast tier and finders behind the public interface, as an app has them. One thing is added: the text detector remembers its last answer, so
 * that the same message can be asked about as incoming and as outgoing for the price of one run.
 */
import { inPlace, type OpenBackend } from '../../src/backend.js';
import { create } from '../../src/create.js';
import type { Nightlight } from '../../src/nightlight.js';
import { findNativeSession } from '../../src/runtime/ort-native.js';
import { nodePlatform } from '../../src/runtime/platform.node.js';
import type { TextDetection, TextDetector } from '../../src/text/index.js';

/** A Nightlight and how it runs. */
export interface Runtime {
  readonly nightlight: Nightlight;
  readonly engine: 'native' | 'wasm';
}

function remembering(detector: TextDetector): TextDetector {
  let last: { readonly text: string; readonly answer: Promise<TextDetection> } | undefined;
  return {
    detect(text, signal) {
      if (last?.text !== text) last = { text, answer: detector.detect(text, signal) };
      return last.answer;
    },
  };
}

/**
 * Opens the model that is in this package.
 * @throws NightlightError as `createNightlight`
 */
export async function openRuntime(): Promise<Runtime> {
  const open = inPlace(nodePlatform);
  const remember: OpenBackend = async (settings, loading) => {
    const backend = await open(settings, loading);
    const { services } = backend;
    return { ...backend, services: { ...services, text: remembering(services.text) } };
  };
  const nightlight = await create({ ageBand: '10-12' }, remember, nodePlatform.assets);
  return { nightlight, engine: (await findNativeSession()) ? 'native' : 'wasm' };
}
