/** The lines and conversations of our own curriculum that were kept from training (by contrast pair and by scenario). */
import { readdirSync, readFileSync } from 'node:fs';

/** One line of `models/training/curriculum/lines-*.jsonl`. */
export interface CurriculumLine {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  readonly split: 'train' | 'dev';
  readonly kind: string;
  /** Labels that apply; empty when harmless. */
  readonly y: readonly string[];
  readonly severity: 'none' | 'low' | 'medium' | 'high';
  /** What a harmless line resembles. */
  readonly looks_like?: string | readonly string[];
}

/** One line of `models/training/curriculum/conversations-*.jsonl`. */
export interface CurriculumConversation {
  readonly lang: string;
  readonly split: 'train' | 'dev';
  /** 0 harmless, 1 grooming or coercion, 2 group bullying, 3 a friend at risk. */
  readonly label: number;
  readonly setting: string;
  /** Author id of the child. */
  readonly self: string;
  readonly turns: readonly { readonly author: string; readonly text: string }[];
}

const FOLDER = new URL('../../models/training/curriculum/', import.meta.url);

function devOf<T extends { readonly split: string }>(file: string): T[] {
  return readFileSync(new URL(file, FOLDER), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
    .filter(({ split }) => split === 'dev');
}

function languagesOf(kind: 'lines' | 'conversations'): string[] {
  return readdirSync(FOLDER)
    .map((file) => new RegExp(`^${kind}-(\\w+)\\.jsonl$`).exec(file)?.[1])
    .filter((language) => language !== undefined)
    .sort();
}

/** All dev lines of a language. */
export function devLines(language: string): CurriculumLine[] {
  return devOf(`lines-${language}.jsonl`);
}

/** The dev lines of all languages. */
export function allDevLines(): CurriculumLine[] {
  return languagesOf('lines').flatMap(devLines);
}

/** The dev conversations of all languages. */
export function devConversations(): CurriculumConversation[] {
  return languagesOf('conversations').flatMap((language) => devOf(`conversations-${language}.jsonl`));
}
