import type { ModelSession } from '../runtime/session.js';
import { CATEGORIES, type Category, type PartialReason, type Scores, type Signal } from '../signals/index.js';
import { calibrate, levelOf } from './calibrate.js';
import { scriptShare } from './language.js';
import type { TextManifest } from './manifest.js';
import { type NormalisedText, normalise } from './normalise.js';
import { runWindows } from './run.js';
import { type Tokenise, type Tokens, UNKNOWN } from './tokenise.js';
import { type TextWindow, windows } from './windows.js';

/** What the text model noticed, before any policy. */
export interface TextDetection {
  /** Calibrated probability of every category. */
  readonly scores: Scores;
  /** One for each category, with the model's own grade of it. */
  readonly signals: readonly DetectedSignal[];
  /** What could not be read. */
  readonly partial: readonly PartialReason[];
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

/** Longest text that is read whole, in UTF-16 code units, and in tokens (256 windows: some seconds). */
const MOST_UNITS = 60_000;
const MOST_TOKENS = 256 * 48;
/** Below these shares the model sees too little of a text for "nothing noticed" to mean anything. */
const LEAST_COVERED = 0.5;
const MOST_UNKNOWN = 0.3;

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
  return {
    async detect(text, signal) {
      const read = beginningOf(text);
      const normalised = normalise(read);
      const tokens = tokenise(normalised.text, MOST_TOKENS);
      const share = scriptShare(normalised.text);
      const partial = gaps(tokens, share.covered, tokens.complete && read === text);
      const parts = windows(tokens.ids);
      // An empty text has nothing to be wrong with; the model has never seen one.
      const logits = tokens.ids.length
        ? await runWindows(session, parts, manifest.labels.length, signal)
        : [];

      const calibration = manifest.calibration[share.language];
      const best = (label: string) => {
        const index = manifest.labels.indexOf(label);
        let top = { probability: 0, window: 0 };
        for (const [window, row] of logits.entries()) {
          const probability = calibrate(row[index] as number, calibration[index] as never);
          if (probability > top.probability) top = { probability, window };
        }
        return top;
      };

      const signals = CATEGORIES.map((category): DetectedSignal => {
        const [first, ...others] = LABELS[category].map(({ label, kind }) => ({ kind, ...best(label) }));
        const top = others.reduce((a, b) => (b.probability > a.probability ? b : a), first as never as Best);
        return {
          category,
          level: levelOf(top.probability, manifest.thresholds[category]),
          probability: top.probability,
          spans: spansOf(parts[top.window], tokens, normalised),
          source: 'text-model',
          ...(top.kind && { kind: top.kind }),
        };
      });
      return { scores: scoresOf(signals), signals, partial };
    },
  };
}

/** At most MOST_UNITS of a text, never ending between the halves of a surrogate pair. */
function beginningOf(text: string): string {
  if (text.length <= MOST_UNITS) return text;
  const next = text.charCodeAt(MOST_UNITS);
  return text.slice(0, next >= 0xdc00 && next <= 0xdfff ? MOST_UNITS - 1 : MOST_UNITS);
}

interface Best {
  readonly kind: 'giving' | 'asking' | undefined;
  readonly probability: number;
  readonly window: number;
}

function scoresOf(signals: readonly DetectedSignal[]): Scores {
  return Object.fromEntries(signals.map(({ category, probability }) => [category, probability])) as Scores;
}

/** The part of the original text that a window covers. */
function spansOf(window: TextWindow | undefined, tokens: Tokens, normalised: NormalisedText) {
  if (!window || window.last === 0) return [];
  const start = normalised.starts[tokens.starts[window.first] as number];
  const end = normalised.ends[(tokens.ends[window.last - 1] as number) - 1];
  return start === undefined || end === undefined ? [] : [{ start, end }];
}

function gaps(tokens: Tokens, covered: number, complete: boolean): PartialReason[] {
  const out: PartialReason[] = [];
  if (!complete) out.push({ code: 'text-too-long', message: 'only the beginning of the text was read' });
  const unknown = tokens.ids.filter((id) => id === UNKNOWN).length;
  if (covered < LEAST_COVERED || unknown > MOST_UNKNOWN * tokens.ids.length) {
    out.push({
      code: 'language-not-covered',
      message: 'most of the text is in a script that the text model has not learnt',
    });
  }
  return out;
}
