/** The hand-written lines of `test/personal-info/lines.jsonl`, and which half each belongs to. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A role that a message can have. */
export type LineRole = 'giving' | 'asking';

/** One line. */
export interface PersonalInfoLine {
  readonly text: string;
  /** What the message does; empty for a hard negative. */
  readonly roles: readonly LineRole[];
  /** Kinds of items that are given away in it. */
  readonly items: readonly string[];
  /** Patterns may be tuned on `tune` only. Decided by a hash of the text. */
  readonly half: 'tune' | 'held-out';
}

interface Row {
  readonly text: string;
  readonly y: LineRole | 'none' | readonly LineRole[];
  readonly items: readonly string[];
}

/** All lines. */
export function personalInfoLines(): PersonalInfoLine[] {
  const url = new URL('../../test/personal-info/lines.jsonl', import.meta.url);
  return readFileSync(url, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { text, y, items } = JSON.parse(line) as Row;
      const roles = y === 'none' ? [] : typeof y === 'string' ? [y] : y;
      return { text, roles, items, half: halfOf(text) };
    });
}

function halfOf(text: string): PersonalInfoLine['half'] {
  const [first = 0] = createHash('sha256').update(text).digest();
  return first % 2 === 0 ? 'tune' : 'held-out';
}
