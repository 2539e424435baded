import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModelSession } from '../../src/runtime/session.js';
import { calibrate } from '../../src/text/calibrate.js';
import { TEXT_MANIFEST } from '../../src/text/index.js';
import { scriptOf, spokenLanguage } from '../../src/text/language.js';
import { normalise } from '../../src/text/normalise.js';
import { runWindows } from '../../src/text/run.js';
import { windows } from '../../src/text/windows.js';
import { openTextModel, tokenise } from '../support/text-model.js';
import { goldenProbabilities } from './golden.js';

const { labels, calibration, languageOutputs } = TEXT_MANIFEST;

/** Probability of every label, by the steps of the text path. */
async function probabilitiesOf(session: ModelSession, text: string): Promise<number[]> {
  const folded = normalise(text).text;
  const parts = windows(tokenise(folded, 10_000).ids);
  const { logits, languages } = await runWindows(session, parts, labels.length, undefined);
  const { language } = spokenLanguage(scriptOf(folded), languages[0], languageOutputs);
  const fits = calibration[language];
  return labels.map((_, i) =>
    Math.max(...logits.map((row) => calibrate(row[i] as number, fits[i] as never))),
  );
}

describe.each(['wasm', 'native'] as const)('int8, %s, against the model in floating point', (engine) => {
  let session: ModelSession;
  beforeAll(async () => {
    session = await openTextModel(engine);
  });
  afterAll(() => session.dispose());

  it('differs by at most .02 on average, .025 for the helper outputs, over 330 lines', async () => {
    const rows = goldenProbabilities();
    expect(rows).toHaveLength(330);
    const sums = labels.map(() => 0);
    let most = 0;
    for (const { text, probabilities } of rows) {
      for (const [i, p] of (await probabilitiesOf(session, text)).entries()) {
        const difference = Math.abs(p - (probabilities[i] as number));
        sums[i] = (sums[i] as number) + difference;
        most = Math.max(most, difference);
      }
    }
    const means = Object.fromEntries(labels.map((label, i) => [label, (sums[i] as number) / rows.length]));
    const shown = Object.entries(means).map(([label, mean]) => `${label} ${mean.toFixed(4)}`);
    console.info(`${engine}, int8 to fp32: largest difference ${most.toFixed(3)}; means ${shown.join(', ')}`);
    for (const [label, mean] of Object.entries(means)) {
      // `profanity` and `toxic` reach no child.
      expect(mean, label).toBeLessThanOrEqual(['profanity', 'toxic'].includes(label) ? 0.025 : 0.02);
    }
  });
});
