import { foldCompatibility } from './compatibility.js';
import { foldConfusables } from './confusables.js';
import { foldEnclosed } from './enclosed.js';
import { type Glyphs, glyphsOf, type NormalisedText, type Transform, textOf } from './glyphs.js';
import { dropInvisible } from './invisible.js';
import { foldLeet } from './leet.js';
import { foldQuotes } from './quotes.js';
import { foldRegional } from './regional.js';
import { foldSmallCapitals } from './small-capitals.js';
import { foldCase } from './small-letters.js';
import { foldSpaced } from './spaced.js';
import { foldSplit } from './split-characters.js';
import { foldStretched } from './stretched.js';
import { foldSpace } from './white-space.js';

export type { NormalisedText } from './glyphs.js';

/**
 * In this order, so that a second pass finds nothing to do: pictures of letters before the marks on them compose;
 * quotes once none can appear (ŉ), and before words are told apart, since one of them is a letter; look-alikes while a
 * capital is one still; gaps between letters before white space is folded; digits that stand for letters when all else
 * is plain, and stretches once more, since new neighbours may be alike.
 */
const TRANSFORMS: readonly Transform[] = [
  foldRegional,
  foldEnclosed,
  dropInvisible,
  foldCompatibility,
  foldQuotes,
  foldConfusables,
  foldCase,
  foldSmallCapitals,
  foldSplit,
  foldSpaced,
  foldSpace,
  foldStretched,
  foldLeet,
  foldStretched,
];

/**
 * Folds a text to what the model was trained on: invisible characters out, compatibility forms and case folded
 * (NFKC), typographic quotes plain, white space single, letters and signs repeated at most twice, and words in disguise
 * made plain. Ordinary text keeps its words: each of the steps against disguises prefers missing one to changing what
 * nobody disguised.
 * Linear time; the Python twin is `models/training/normalise`.
 */
export function normalise(original: string): NormalisedText {
  const fold = (glyphs: Glyphs, transform: Transform): Glyphs => transform(glyphs);
  return textOf(TRANSFORMS.reduce(fold, glyphsOf(original)));
}
