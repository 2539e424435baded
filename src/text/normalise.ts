/** A text as the model reads it, and where each of its code units came from. */
export interface NormalisedText {
  /** Folded text. */
  readonly text: string;
  /** For code unit `i` of `text`: first original code unit it stands for. Never decreases. */
  readonly starts: Uint32Array;
  /** For code unit `i` of `text`: one past the last original code unit it stands for. */
  readonly ends: Uint32Array;
}

/** Zero-width, bidi and other format controls, variation selectors, tags, C0 and C1. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
const SPACE = /[\t-\r\p{Z}\u{85}]/u;
const DIGIT = /\p{Nd}/u;
const LONE_SURROGATE = /\p{Cs}/u;
const MARK = /\p{M}/u;
/** Characters that may compose with the one before: marks, Hangul vowels and finals, half-width voicing signs. */
const JOINS = /[\p{M}\u{1160}-\u{11ff}\u{d7b0}-\u{d7ff}\u{ff9e}\u{ff9f}\u{ffa0}-\u{ffdc}]/u;
/** More marks than any script stacks; the rest is decoration that hides the letter. */
const MARKS_PER_LETTER = 4;

/** Grows a normalised text, one folded code point at a time. */
class Builder {
  private readonly parts: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private last = '';
  private run = 0;

  /** Adds one folded code point; white space becomes one space, the third of a kind is dropped. */
  push(point: string, start: number, end: number): void {
    const char = SPACE.test(point) ? ' ' : point;
    this.run = char === this.last ? this.run + 1 : 1;
    this.last = char;
    const most = char === ' ' ? 1 : DIGIT.test(char) ? Number.POSITIVE_INFINITY : 2;
    const first = this.ends.length === 0;
    if (this.run > most || (char === ' ' && first)) {
      if (!first) this.ends[this.ends.length - 1] = end;
      return;
    }
    this.parts.push(char);
    for (let i = 0; i < char.length; i++) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  finish(): NormalisedText {
    const text = this.parts.join('').trimEnd();
    return {
      text,
      starts: Uint32Array.from(this.starts.slice(0, text.length)),
      ends: Uint32Array.from(this.ends.slice(0, text.length)),
    };
  }
}

/**
 * Folds a text to what the model was trained on: invisible characters out, compatibility forms and case folded
 * (NFKC), white space single, letters and signs repeated at most twice. Linear time; the Python twin is
 * `models/training/normalise.py`.
 */
export function normalise(original: string): NormalisedText {
  const builder = new Builder();
  let cluster = '';
  let from = 0;
  let to = 0;
  let marks = 0;

  function flush(): void {
    if (cluster.length === 1 && cluster <= '~') {
      builder.push(cluster.toLowerCase(), from, to);
      cluster = '';
      return;
    }
    for (const point of cluster.normalize('NFKC')) {
      for (const lower of point.toLowerCase()) builder.push(lower, from, to);
    }
    cluster = '';
  }

  let at = 0;
  for (let point of original) {
    const start = at;
    at += point.length;
    if (point >= ' ' && point <= '~') {
      // Most text by far: nothing of what follows applies to printable ASCII.
      flush();
      marks = 0;
      cluster = point;
      from = start;
      to = at;
      continue;
    }
    if (INVISIBLE.test(point) && !SPACE.test(point)) continue;
    if (LONE_SURROGATE.test(point)) point = '\ufffd';
    marks = MARK.test(point) ? marks + 1 : 0;
    if (marks > MARKS_PER_LETTER) continue;
    if (!JOINS.test(point)) {
      flush();
      from = start;
    }
    if (cluster === '') from = start;
    cluster += point;
    to = at;
  }
  flush();
  return builder.finish();
}
