/** Digits with single separators between them, as a phone number is written. */
export interface DigitRun {
  /** First code unit, a sign or a bracket included. */
  readonly start: number;
  /** One past the last digit. */
  readonly end: number;
  /** As written. */
  readonly written: string;
  /** The digits alone. */
  readonly digits: string;
  /** Groups of digits between separators. */
  readonly groups: readonly string[];
}

const FEWEST = 7;
/** E.164 allows 15. */
const MOST = 15;
const RUN = /(?:\+ ?)?\(?\d(?:[ .()/-]{0,2}\d){6,24}/g;

/** All runs of 7 to 15 digits that are not part of a word or of a longer number. Linear time. */
export function digitRuns(text: string): DigitRun[] {
  const runs: DigitRun[] = [];
  for (const { index, 0: written } of text.matchAll(RUN)) {
    const end = index + written.length;
    const digits = written.replace(/\D/g, '');
    if (digits.length < FEWEST || digits.length > MOST) continue;
    if (/[a-z0-9_#$£€¥^*=/]/.test(text[index - 1] ?? '') || /^(?:[a-z0-9_%°]|[.,:]\d)/.test(text.slice(end)))
      continue;
    if (/\d[.,:]$/.test(text.slice(Math.max(0, index - 2), index))) continue;
    runs.push({ start: index, end, written, digits, groups: written.match(/\d+/g) ?? [] });
  }
  return runs;
}
