import type { ModelLanguage } from './manifest.js';

const LETTER = /\p{L}/gu;
const HAN = /\p{Script=Han}/gu;
const LATIN = /\p{Script=Latin}/gu;

/** How much of a text is in scripts that the model can read. */
export interface ScriptShare {
  /** Whose calibration applies: Chinese when at least a third of the letters are Han characters. */
  readonly language: ModelLanguage;
  /** Share of letters that are Han or Latin, 0 to 1; 1 for a text without letters. */
  readonly covered: number;
}

/** Looks at the letters of a text. Languages that share the Latin script are not told apart here. */
export function scriptShare(text: string): ScriptShare {
  const letters = count(text, LETTER);
  if (letters === 0) return { language: 'en', covered: 1 };
  const han = count(text, HAN);
  return {
    language: han >= letters / 3 ? 'zh' : 'en',
    covered: (han + count(text, LATIN)) / letters,
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
