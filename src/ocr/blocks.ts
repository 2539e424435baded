import type { Box } from './detect.js';

/** A line of text and where it stands. */
export interface TextLine {
  /** What it says. */
  readonly text: string;
  /** Mean probability of its characters, 0 to 1. */
  readonly confidence: number;
  /** Where, in pixels of the upright original. */
  readonly box: Box;
}

/** Lines that belong together: a chat bubble, a paragraph, a caption. */
export interface TextBlock {
  /** The lines joined by spaces: what to hand to `checkText`. */
  readonly text: string;
  /** From top to bottom. */
  readonly lines: readonly TextLine[];
  /** Where, in pixels of the upright original. */
  readonly box: Box;
}

/** Lines of one bubble are less than this part of a line's height apart; bubbles are further. */
const CLOSE = 0.6;

/** Lines of one bubble begin within this many line heights of each other. */
const ALIGNED = 1;

function belongs(line: TextLine, last: TextLine): boolean {
  const height = Math.min(line.box.height, last.box.height);
  const gap = line.box.top - (last.box.top + last.box.height);
  return (
    gap < CLOSE * height &&
    gap > -height &&
    Math.abs(line.box.left - last.box.left) < ALIGNED * height &&
    Math.max(line.box.height, last.box.height) < 1.6 * height
  );
}

function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

/**
 * Joins lines to blocks, so that a sentence that wraps is judged as one.
 * @param lines from top to bottom
 */
export function joinLines(lines: readonly TextLine[]): readonly TextBlock[] {
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const group = groups.findLast((candidate) => belongs(line, candidate.at(-1) as TextLine));
    if (group) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({
    text: group.map(({ text }) => text).join(' '),
    lines: group,
    box: around(group.map(({ box }) => box)),
  }));
}
