/** An app of a user: compiled against the installed package by package.test.ts, never run. */
import { createNightlight, NightlightError, type Severity, type TextResult } from 'nightlight';
import { createFastNightlight, type Watch } from 'nightlight/fast';
import { createFakeNightlight } from 'nightlight/testing';

export async function ask(text: string): Promise<Severity> {
  try {
    const nightlight = await createNightlight({ ageBand: '10-12', locale: 'en', region: 'GB' });
    const result: TextResult = await nightlight.checkText(text, { direction: 'outgoing' });
    const label: string | undefined = result.coaching?.actions[0]?.label;
    const start: number | undefined = result.signals[0]?.spans[0]?.start;
    await nightlight.dispose();
    return label && start ? result.severity : 'none';
  } catch (error) {
    if (error instanceof NightlightError && error.code === 'model-missing') return 'none';
    throw error;
  }
}

export async function mistakes() {
  // @ts-expect-error: no such age band
  await createFakeNightlight({ ageBand: '11' });
  const fake = await createFakeNightlight();
  // @ts-expect-error: texts are strings
  await fake.checkText(42);
  // @ts-expect-error: no such direction
  await fake.checkText('hi', { direction: 'sideways' });
}

export async function quick(weights: Uint8Array): Promise<Watch> {
  const nightlight = await createFastNightlight({ weights, locale: 'zh' });
  // @ts-expect-error: nothing here loads a model
  await createFastNightlight({ weights, engine: 'wasm' });
  return nightlight.watch({ direction: 'outgoing', onResult: ({ draft }) => draft.toFixed() });
}
