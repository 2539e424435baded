/** The lines of our own curriculum that were kept from training (split by contrast pair). */
import { readFileSync } from 'node:fs';

/** One line of `models/training/curriculum/lines-*.jsonl`. */
export interface CurriculumLine {
  readonly text: string;
  readonly lang: 'en' | 'zh';
  readonly split: 'train' | 'dev';
  readonly kind: string;
  /** Labels that apply; empty when harmless. */
  readonly y: readonly string[];
  readonly severity: 'none' | 'low' | 'medium' | 'high';
  /** What a harmless line resembles. */
  readonly looks_like?: string;
}

/** All dev lines of a language. */
export function devLines(language: 'en' | 'zh'): CurriculumLine[] {
  const url = new URL(`../../models/training/curriculum/lines-${language}.jsonl`, import.meta.url);
  return readFileSync(url, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as CurriculumLine)
    .filter(({ split }) => split === 'dev');
}
