/** Digits with single separators between them, as a phone number is written. */
export interface DigitRun {
  /** First code unit, a sign or a bracket included. */
  readonly start: number;
  /** One past the last digit. */
  readonly end: number;
  /** As written, but with a zero for a leading letter o and dashes for underscores. */
  readonly written: string;
  /** The digits alone. */
  readonly digits: string;
  /** Groups of digits between separators. */
  readonly groups: readonly string[];
}

const FEWEST = 7;
/** E.164 allows 15. */
const MOST = 15;
/** A letter o for the first zero; a full stop before a space ends the sentence and the number. */
const RUN = /(?:\+ ?)?\(?(?:\d|(?<![a-z0-9])o(?=[1-9]\d\d))(?:(?!\. )[ .()/_-]{0,2}\d){6,24}/g;
/** What may touch a number from the left although it is no white space: "my num=", "ph#", "vx". */
const CUE = /(?:^|[^a-z0-9])(?:(?:num(?:ber)?|no|ph(?:one)?|tel|cell|mob(?:ile)?)[=#]|tel|vx|wx|wa)$/;

/** All runs of 7 to 15 digits that are not part of a word or of a longer number. Linear time. */
export function digitRuns(text: string): DigitRun[] {
  const runs: DigitRun[] = [];
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match; match = RUN.exec(text)) {
    const { index: start } = match;
    if (!beginsAfter(text.slice(Math.max(0, start - 8), start))) continue;
    const run = endings(match[0])
      .map((length) => runOf(start, match[0].slice(0, length)))
      .find(
        (each) =>
          isWhole(each, match[0]) && !/^(?:[a-z0-9_%°]|[.,:]\d)/.test(text.slice(each.end, each.end + 2)),
      );
    if (!run) continue;
    runs.push(run);
    RUN.lastIndex = run.end;
  }
  return runs;
}

function beginsAfter(lead: string): boolean {
  return !/[a-z0-9_#$£€¥^*=/]$|\d[.,:]$/.test(lead) || CUE.test(lead);
}

/** Where a run may end, likeliest first: another number or a word such as "2nite" may follow after a space. */
function endings(match: string): number[] {
  const spaces = Array.from(match.matchAll(/ /g), ({ index }) => index).reverse();
  // More than eleven digits after a trunk zero are rather a number and something else.
  return /^0[1-9](?:\D*\d){10}/.test(match) ? [...spaces, match.length] : [match.length, ...spaces];
}

function runOf(start: number, text: string): DigitRun {
  const written = text.replace(/^o/, '0').replaceAll('_', '-');
  return {
    start,
    end: start + text.length,
    written,
    digits: written.replace(/\D/g, ''),
    groups: written.match(/\d+/g) ?? [],
  };
}

/**
 * Whether it can be all of a number. A shorter part of a run is one only where it is as long as a national number, so
 * that no order number is cut to a phone's length.
 */
function isWhole({ written, digits, groups }: DigitRun, match: string): boolean {
  if (digits.length < FEWEST || digits.length > MOST) return false;
  if (written.length === match.length) return true;
  const trunk = /^0[1-9]\d{8,9}$|^1[3-9]\d{9}$/.test(digits) && (groups[0] as string).length > 2;
  return trunk || /^\+.{10}|^\(?\d{3}\)? ?[.-]?\d{3}[ .-]\d{4}$/.test(written);
}
