/** A text as the model reads it, and where each of its code units came from. */
export interface NormalisedText {
  /** Folded text. */
  readonly text: string;
  /** For code unit `i` of `text`: first original code unit it stands for. Never decreases. */
  readonly starts: Uint32Array;
  /** For code unit `i` of `text`: one past the last original code unit it stands for. Never decreases. */
  readonly ends: Uint32Array;
}

/** A text on its way through the transformers: code points, each with the half-open range that it stands for. */
export class Glyphs {
  /** Code points. */
  readonly points: number[] = [];
  /** First code unit of the original that each stands for. Never decreases. */
  readonly starts: number[] = [];
  /** One past the last code unit of the original that each stands for. Never decreases. */
  readonly ends: number[] = [];

  /** Number of code points. */
  get length(): number {
    return this.points.length;
  }

  /** Adds a code point that stands for `start` to `end` of the original. */
  push(point: number, start: number, end: number): void {
    this.points.push(point);
    this.starts.push(start);
    this.ends.push(end);
  }

  /** Adds glyph `i` of another text, or `point` in its place. */
  copy(from: Glyphs, i: number, point = from.points[i] as number): void {
    this.push(point, from.starts[i] as number, from.ends[i] as number);
  }

  /** Adds glyphs `first` to before `last` of another text. */
  copyAll(from: Glyphs, first: number, last: number): void {
    for (let i = first; i < last; i++) this.copy(from, i);
  }

  /** The code points from `first` to before `last`, as a string. Meant for single words. */
  slice(first: number, last: number): string {
    return String.fromCodePoint(...this.points.slice(first, last));
  }
}

/** One step of the normaliser. Returns what it was given where there is nothing to do. */
export type Transform = (glyphs: Glyphs) => Glyphs;

const REPLACEMENT = 0xfffd;
/** Arguments to one call of `String.fromCodePoint`: engines limit them. */
const CHUNK = 4_096;

/** Takes a string apart. Half a surrogate pair, which no encoding can carry, becomes U+FFFD. */
export function glyphsOf(text: string): Glyphs {
  const glyphs = new Glyphs();
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) as number;
    const end = at + (point > 0xffff ? 2 : 1);
    glyphs.push(point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point, at, end);
    at = end;
  }
  return glyphs;
}

/** Puts the string together again, with offsets for each of its code units. */
export function textOf({ points, starts, ends }: Glyphs): NormalisedText {
  const parts: string[] = [];
  for (let i = 0; i < points.length; i += CHUNK) {
    parts.push(String.fromCodePoint(...points.slice(i, i + CHUNK)));
  }
  const text = parts.join('');
  if (text.length === points.length) {
    return { text, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
  }
  const unitStarts = new Uint32Array(text.length);
  const unitEnds = new Uint32Array(text.length);
  for (let i = 0, at = 0; i < points.length; i++) {
    for (let n = (points[i] as number) > 0xffff ? 2 : 1; n > 0; n--) {
      unitStarts[at] = starts[i] as number;
      unitEnds[at] = ends[i] as number;
      at += 1;
    }
  }
  return { text, starts: unitStarts, ends: unitEnds };
}
