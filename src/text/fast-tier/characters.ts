/** What a UTF-16 code unit of a folded text is to the fast tier. */
export const Kind = {
  /** Parts words. */
  space: 0,
  /** Latin letter. */
  latin: 1,
  /** ASCII digit; others are folded to these. */
  digit: 2,
  /** Han character: a word of its own. */
  han: 3,
  /** Letter or mark of another script. */
  other: 4,
  /** Punctuation or symbol. */
  sign: 5,
  /** Passed over: apostrophes, the joiners and selectors of emoji. */
  ignored: 6,
  /** Invisible, or a mark on top of a letter: ordinary typing leaves none after folding. */
  hidden: 7,
  /** First half of a surrogate pair. */
  high: 8,
  /** Second half of a surrogate pair. */
  low: 9,
} as const;

/** Later ranges win. */
const RANGES: readonly (readonly [number, number, number])[] = [
  [0x0000, 0x0020, Kind.space],
  [0x0021, 0x00bf, Kind.sign],
  [0x0030, 0x0039, Kind.digit],
  [0x0061, 0x007a, Kind.latin],
  [0x007f, 0x009f, Kind.hidden],
  [0x0085, 0x0085, Kind.space],
  [0x00aa, 0x00aa, Kind.latin],
  [0x00ba, 0x00ba, Kind.latin],
  [0x00c0, 0x024f, Kind.latin],
  [0x00d7, 0x00d7, Kind.sign],
  [0x00f7, 0x00f7, Kind.sign],
  [0x0250, 0xffff, Kind.other],
  [0x0300, 0x036f, Kind.hidden],
  [0x115f, 0x1160, Kind.hidden],
  [0x180b, 0x180f, Kind.hidden],
  [0x1e00, 0x1eff, Kind.latin],
  [0x2000, 0x2bff, Kind.sign],
  [0x2000, 0x200a, Kind.space],
  [0x2028, 0x2029, Kind.space],
  [0x205f, 0x205f, Kind.space],
  [0x200b, 0x200f, Kind.hidden],
  [0x202a, 0x202e, Kind.hidden],
  [0x2060, 0x206f, Kind.hidden],
  [0x20d0, 0x20ff, Kind.hidden],
  [0x2e00, 0x2e7f, Kind.sign],
  [0x3000, 0x303f, Kind.sign],
  [0x3000, 0x3000, Kind.space],
  [0x3005, 0x3007, Kind.han],
  [0x3164, 0x3164, Kind.hidden],
  [0x3200, 0x33ff, Kind.sign],
  [0x3400, 0x4dbf, Kind.han],
  [0x4e00, 0x9fff, Kind.han],
  [0xd800, 0xdbff, Kind.high],
  [0xdc00, 0xdfff, Kind.low],
  [0xf900, 0xfaff, Kind.han],
  [0xfe00, 0xfe0e, Kind.hidden],
  [0xfe10, 0xfe6f, Kind.sign],
  [0xfeff, 0xfeff, Kind.hidden],
  [0xfff0, 0xffff, Kind.hidden],
  [0x0027, 0x0027, Kind.ignored],
  [0x2019, 0x2019, Kind.ignored],
  [0x200d, 0x200d, Kind.ignored],
  [0x20e3, 0x20e3, Kind.ignored],
  [0xfe0f, 0xfe0f, Kind.ignored],
];

let table: Uint8Array | undefined;

/** Kind of every code unit; made when first asked for. */
export function kinds(): Uint8Array {
  if (table) return table;
  table = new Uint8Array(0x10000);
  for (const [from, to, kind] of RANGES) table.fill(kind, from, to + 1);
  return table;
}

/** Letters in boxes and circles, and the letters that flags are made of: seldom anything but a disguise. */
export function isBoxedLetter(high: number, low: number): boolean {
  return high === 0xd83c && ((low >= 0xdd30 && low <= 0xdd89) || (low >= 0xdde6 && low <= 0xddff));
}

/** First halves of pairs that stand for letters: rare Han characters, old scripts, whatever is no emoji, note or flag. */
export function isLetterPair(high: number): boolean {
  return (high < 0xd83c || high > 0xd83e) && high !== 0xd834 && high !== 0xdb40;
}

/** Signs that stand in for a letter where they are written inside a word. */
export function isStandIn(unit: number): boolean {
  // ! # $ * + @ | and the signs of pound and euro
  return (
    unit === 0x21 ||
    (unit >= 0x23 && unit <= 0x24) ||
    (unit >= 0x2a && unit <= 0x2b) ||
    unit === 0x40 ||
    unit === 0x7c ||
    unit === 0xa3 ||
    unit === 0x20ac
  );
}
