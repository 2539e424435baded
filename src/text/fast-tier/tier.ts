import { CATEGORIES, type Category, type PartialReason, type Scores } from '../../signals/index.js';
import { calibrate, levelOf } from '../calibrate.js';
import type { DetectedSignal, TextDetection } from '../detect.js';
import { beginningOf, MOST_UNITS } from '../limits.js';
import { type Folded, fold } from './fold.js';
import { countsOf, isStrange, isSuspicious } from './gate.js';
import type { FastManifest } from './manifest.js';
import { type BlockScore, type NetworkAnswer, runNetwork, scoreBlocks } from './score.js';
import type { FastWeights } from './weights.js';

/** Which part answered. */
export type Tier = 'full' | 'fast';

/** A detection that tells which part it is from. */
export interface TieredDetection extends TextDetection {
  readonly tier: Tier;
}

/** What the fast tier says about one text. */
export interface FastLook {
  /** Certainly nothing: the full model need not be asked. */
  readonly stops: boolean;
  /** What the tier says by itself; where it stops, nothing is at `low` or more. */
  readonly detection: TieredDetection;
}

/** The fast tier, ready for use. Nothing in it waits or fails. */
export interface FastTier {
  readonly version: string;
  /** Looks at one text, in some ten microseconds for a chat message. */
  look(text: string): FastLook;
  /** Looks at successive drafts of one text; weighs only what has changed. */
  draft(): FastDraft;
}

/** Follows one text that is being written. */
export interface FastDraft {
  /** The same as {@link FastTier.look} says of this text. */
  look(text: string): FastLook;
}

const KINDS: Readonly<Record<string, { readonly category: Category; readonly kind: 'giving' | 'asking' }>> = {
  'personal-info-give': { category: 'personal-info', kind: 'giving' },
  'personal-info-ask': { category: 'personal-info', kind: 'asking' },
};

/** Puts the tier together. */
export function createFastTier(weights: FastWeights, manifest: FastManifest): FastTier {
  const judge = createJudge(weights, manifest);
  return {
    version: manifest.version,
    look(text) {
      const folded = fold(beginningOf(text));
      return judge(text, folded, scoreBlocks(folded.text, weights));
    },
    draft() {
      let before = '';
      let blocks: readonly BlockScore[] = [];
      return {
        look(text) {
          const folded = fold(beginningOf(text));
          blocks = scoreBlocks(folded.text, weights, unchanged(before, folded.text, blocks));
          before = folded.text;
          return judge(text, folded, blocks);
        },
      };
    },
  };
}

/** The first blocks of the draft before that this one shares: those that end before the first difference. */
function unchanged(before: string, now: string, blocks: readonly BlockScore[]): readonly BlockScore[] {
  const most = Math.min(before.length, now.length);
  let same = 0;
  while (same < most && before.charCodeAt(same) === now.charCodeAt(same)) same++;
  // A block looks up to two code units past its end: at a sign inside a word and the letter behind it.
  let kept = 0;
  while (kept < blocks.length && (blocks[kept] as BlockScore).to.at + 2 <= same) kept++;
  return blocks.slice(0, kept);
}

type Judge = (text: string, folded: Folded, blocks: readonly BlockScore[]) => FastLook;

function createJudge(weights: FastWeights, manifest: FastManifest): Judge {
  const { calibration, gate, thresholds } = manifest;
  // The first output is the gate; each other one belongs to a category.
  const outputs = CATEGORIES.map((category) => ({
    category,
    parts: manifest.labels.flatMap((label, output) => {
      const part = KINDS[label] ?? { category: label, kind: undefined };
      return part.category === category ? [{ output, kind: part.kind }] : [];
    }),
  }));

  function signalsOf(answer: NetworkAnswer, folded: Folded, blocks: readonly BlockScore[], length: number) {
    return outputs.map(({ category, parts }): DetectedSignal => {
      let probability = 0;
      let top = parts[0];
      for (const part of parts) {
        const own = calibrate(answer.logits[part.output] as number, calibration[part.output - 1] as never);
        if (own > probability) {
          probability = own;
          top = part;
        }
      }
      const window = answer.windows[top?.output ?? 0] as number;
      return {
        category,
        probability,
        level: levelOf(probability, thresholds[category]),
        spans: [spanOf(window, folded, blocks, length)],
        source: 'fast-tier',
        ...(top?.kind && { kind: top.kind }),
      };
    });
  }

  return (text, folded, blocks) => {
    // A longer text always goes on to the full model.
    const long = text.length > MOST_UNITS;
    const empty = !blocks.some(({ features, other, disguised }) => features + other + disguised > 0);
    if (empty) return long ? NOTHING_YET : NOTHING;
    const answer = runNetwork(blocks, weights);
    const strange = isStrange(countsOf(blocks), gate);
    const stops = !strange && !long && !isSuspicious(answer.logits, gate);
    const signals = signalsOf(answer, folded, blocks, text.length);
    if (stops) return { stops, detection: quiet(signals, manifest) };
    const partial: PartialReason[] = [];
    if (long) partial.push(TOO_LONG);
    if (strange) {
      partial.push({
        code: 'language-not-covered',
        message: 'much of the text is unknown to the fast tier: another language, or a disguise',
      });
    }
    return { stops, detection: { scores: scoresOf(signals), signals, partial, tier: 'fast' } };
  };
}

/** "Certainly nothing" has no level, and no score that would be one. */
function quiet(signals: readonly DetectedSignal[], { thresholds }: FastManifest): TieredDetection {
  const silent = signals.map((signal): DetectedSignal => {
    const most = thresholds[signal.category].low - 0.001;
    return { ...signal, level: 'none', probability: Math.min(signal.probability, most), spans: [] };
  });
  return { scores: scoresOf(silent), signals: silent, partial: [], tier: 'fast' };
}

function scoresOf(signals: readonly DetectedSignal[]): Scores {
  const out = {} as Record<Category, number>;
  for (const { category, probability } of signals) out[category] = probability;
  return out;
}

/** The part of the original text that a window covers; all of it where folding has moved things. */
function spanOf(window: number, { aligned }: Folded, blocks: readonly BlockScore[], length: number) {
  const first = blocks[window];
  const last = blocks[window + 1] ?? first;
  return aligned && first && last ? { start: first.from.at, end: last.to.at } : { start: 0, end: length };
}

const TOO_LONG: PartialReason = { code: 'text-too-long', message: 'only the beginning of the text was read' };

/** For a text without a letter or sign: there is nothing that could be wrong with it. */
const NOTHING: FastLook = {
  stops: true,
  detection: {
    scores: Object.fromEntries(CATEGORIES.map((category) => [category, 0])) as Scores,
    signals: CATEGORIES.map((category) => ({
      category,
      probability: 0,
      level: 'none',
      spans: [],
      source: 'fast-tier',
    })),
    partial: [],
    tier: 'fast',
  },
};

/** For a text that begins with more blanks than are read: whatever stands behind them was not looked at. */
const NOTHING_YET: FastLook = { stops: false, detection: { ...NOTHING.detection, partial: [TOO_LONG] } };
