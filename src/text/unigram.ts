/** A piece of a vocabulary. */
export interface Piece {
  readonly id: number;
  /** UTF-16 code units. */
  readonly length: number;
}

/** How much less likely than the least likely piece a character is that no piece holds; as in the Python package. */
const UNKNOWN_PENALTY = 10;

/**
 * Reads a unigram vocabulary: pieces with their log-probabilities, by id.
 * @returns cuts a string into the likeliest pieces (Viterbi); neighbouring unknown characters are one piece. Of equal
 * ways it takes the one that the `tokenizers` package takes.
 */
export function readUnigram(
  vocabulary: readonly (readonly [piece: string, score: number])[],
  unknown: number,
): (text: string) => Piece[] {
  const ids = new Map<string, number>();
  let longest = 1;
  let least = 0;
  for (const [id, [piece, score]] of vocabulary.entries()) {
    ids.set(piece, id);
    longest = Math.max(longest, piece.length);
    least = Math.min(least, score);
  }
  const scoreOf = (id: number) => (vocabulary[id] as readonly [string, number])[1];

  return (text) => {
    // For each place in the text: the best score of a way there, and the last piece of that way.
    const best = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY);
    const lengths = new Uint32Array(text.length + 1);
    const last = new Uint32Array(text.length + 1);
    best[0] = 0;

    function reach(from: number, length: number, id: number, score: number): void {
      const to = from + length;
      const sum = (best[from] as number) + score;
      if (sum <= (best[to] as number)) return;
      best[to] = sum;
      lengths[to] = length;
      last[to] = id;
    }

    for (let from = 0; from < text.length; ) {
      const character = (text.codePointAt(from) as number) > 0xffff ? 2 : 1;
      let single = false;
      const most = Math.min(longest, text.length - from);
      for (let length = character; length <= most; length++) {
        const id = ids.get(text.slice(from, from + length));
        if (id === undefined) continue;
        reach(from, length, id, scoreOf(id));
        if (length === character) single = true;
      }
      if (!single) reach(from, character, unknown, least - UNKNOWN_PENALTY);
      from += character;
    }

    const pieces: { id: number; length: number }[] = [];
    for (let to = text.length; to > 0; ) {
      const id = last[to] as number;
      const length = lengths[to] as number;
      const next = pieces.at(-1);
      if (id === unknown && next?.id === unknown) next.length += length;
      else pieces.push({ id, length });
      to -= length;
    }
    return pieces.reverse();
  };
}
