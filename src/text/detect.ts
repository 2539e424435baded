import type { ModelSession } from '../runtime/session.js';
import {
  CATEGORIES,
  type Category,
  compareSeverity,
  type PartialReason,
  type Scores,
  type Signal,
} from '../signals/index.js';
import { calibrate, levelOf } from './calibrate.js';
import { type TextEmbedding, toEmbedding } from './embedding.js';
import { type Script, scriptOf, spokenLanguage } from './language.js';
import { beginningOf } from './limits.js';
import type { TextManifest } from './manifest.js';
import { normalise } from './normalise.js';
import { runWindows, type WindowRows } from './run.js';
import { explain } from './spans.js';
import { type Tokenise, type Tokens, UNKNOWN } from './tokenise.js';
import { windows } from './windows.js';

/** What the text model noticed, before any policy. */
export interface TextDetection {
  /** Calibrated probability of every category. */
  readonly scores: Scores;
  /** One for each category, with the model's own grade of it; spans from `low` on. */
  readonly signals: readonly DetectedSignal[];
  /** What could not be read. */
  readonly partial: readonly PartialReason[];
  /** For the conversation model; only from text models that tell. */
  readonly embedding?: TextEmbedding;
}

/** A graded probability that a policy has not decided on yet. */
export interface DetectedSignal extends Omit<Signal, 'severity'> {
  /** The gravest threshold reached. */
  readonly level: Signal['severity'] | 'none';
}

/** Looks at single texts. */
export interface TextDetector {
  /**
   * @throws NightlightError `aborted`, `inference-failed`, `disposed`
   */
  detect(text: string, signal?: AbortSignal): Promise<TextDetection>;
}

/** Longest text that is read whole, in tokens: 256 windows, some seconds. */
const MOST_TOKENS = 256 * 48;
/** Below these shares the model sees too little of a text for "nothing noticed" to mean anything. */
const LEAST_COVERED = 0.5;
const MOST_UNKNOWN = 0.3;

const NO_WINDOWS: WindowRows = { logits: [], pooled: [], languages: [], evidence: [] };

/** The labels behind a category; where there are several, the likelier one counts. */
const LABELS: Readonly<Record<Category, readonly { label: string; kind?: 'giving' | 'asking' }[]>> = {
  bullying: [{ label: 'bullying' }],
  hate: [{ label: 'hate' }],
  threat: [{ label: 'threat' }],
  sexual: [{ label: 'sexual' }],
  grooming: [{ label: 'grooming' }],
  'self-harm': [{ label: 'self-harm' }],
  'personal-info': [
    { label: 'personal-info-give', kind: 'giving' },
    { label: 'personal-info-ask', kind: 'asking' },
  ],
  scam: [{ label: 'scam' }],
};

/** Puts the pieces of the text path together. */
export function createTextDetector(
  session: ModelSession,
  tokenise: Tokenise,
  manifest: TextManifest,
): TextDetector {
  /** Of the pooled output, known from the first run on: the detector is warmed up before use. */
  let width = 0;
  return {
    async detect(text, signal) {
      const read = beginningOf(text);
      const normalised = normalise(read);
      const tokens = tokenise(normalised.text, MOST_TOKENS);
      const script = scriptOf(normalised.text);
      const parts = windows(tokens.ids);
      // An empty text has nothing to be wrong with; the model has never seen one.
      const { logits, pooled, languages, evidence } = tokens.ids.length
        ? await runWindows(session, parts, manifest.labels.length, signal)
        : NO_WINDOWS;
      width = pooled[0]?.length ?? width;

      const spokenIn = (row?: Float32Array) => spokenLanguage(script, row, manifest.languageOutputs);
      const spoken = spokenIn(languages[0]);
      // One window of a learnt language at the beginning says little of pages that follow.
      const foreign = languages.filter((row) => !spokenIn(row).known).length;
      const known = foreign * 2 <= languages.length && manifest.languages.includes(spoken.language);
      const partial = gaps(tokens, script, known, tokens.complete && read === text);
      const calibration = manifest.calibration[spoken.language];
      const thresholds = manifest.languageThresholds[spoken.language] ?? manifest.thresholds;
      const best = (label: string) => {
        const index = manifest.labels.indexOf(label);
        let top = { probability: 0, window: 0, index };
        for (const [window, row] of logits.entries()) {
          const probability = calibrate(row[index] as number, calibration[index] as never);
          if (probability > top.probability) top = { probability, window, index };
        }
        return top;
      };
      /** Where a signal stands: in every window that reaches its lowest level, else in the likeliest. */
      const windowsOf = (category: Category, { index, window }: Best): number[] => {
        if (logits.length === 0) return [];
        const lowest = thresholds[category].low;
        const reaching = logits.flatMap((row, i) =>
          i !== window && calibrate(row[index] as number, calibration[index] as never) >= lowest ? [i] : [],
        );
        return [window, ...reaching];
      };

      const found = CATEGORIES.map((category) => {
        const [first, ...others] = LABELS[category].map(({ label, kind }) => ({ kind, ...best(label) }));
        const top = others.reduce((a, b) => (b.probability > a.probability ? b : a), first as never as Best);
        return { category, top, level: levelOf(top.probability, thresholds[category]) };
      });
      // Nobody asks for the reason of what is not there.
      const noticed = found
        .filter(({ level }) => level !== 'none')
        .sort((a, b) => compareSeverity(b.level, a.level) || b.top.probability - a.top.probability);
      const spans = await explain(
        {
          normalised,
          tokens,
          windows: parts,
          logits,
          evidence,
          labels: manifest.labels.length,
          spanThreshold: manifest.spanThreshold,
        },
        noticed.map(({ category, top }) => ({
          category,
          label: top.index,
          windows: windowsOf(category, top),
        })),
        async (again) => (await runWindows(session, again, manifest.labels.length, signal)).logits,
      );
      const signals = found.map(
        ({ category, top, level }): DetectedSignal => ({
          category,
          level,
          probability: top.probability,
          spans: spans[noticed.findIndex((other) => other.category === category)] ?? [],
          source: 'text-model',
          ...(top.kind && { kind: top.kind }),
        }),
      );
      const embedding = width ? toEmbedding(logits, pooled, manifest.labels.length, width) : undefined;
      return { scores: scoresOf(signals), signals, partial, ...(embedding && { embedding }) };
    },
  };
}

interface Best {
  readonly kind: 'giving' | 'asking' | undefined;
  readonly probability: number;
  readonly window: number;
  readonly index: number;
}

function scoresOf(signals: readonly DetectedSignal[]): Scores {
  return Object.fromEntries(signals.map(({ category, probability }) => [category, probability])) as Scores;
}

function gaps(tokens: Tokens, script: Script, known: boolean, complete: boolean): PartialReason[] {
  const out: PartialReason[] = [];
  if (!complete) out.push({ code: 'text-too-long', message: 'only the beginning of the text was read' });
  const unknown = tokens.ids.filter((id) => id === UNKNOWN).length;
  if (!known || script.covered < LEAST_COVERED || unknown > MOST_UNKNOWN * tokens.ids.length) {
    out.push({
      code: 'language-not-covered',
      message: 'most of the text is in a language that the text model has not learnt well enough',
    });
  }
  return out;
}
