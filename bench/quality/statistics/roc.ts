/** A point of a ROC curve: false-positive rate, true-positive rate. */
export type RocPoint = readonly [number, number];

/** Scores with the truth beside them, best first. */
function ranked(scores: readonly number[], truth: readonly boolean[]) {
  return scores
    .map((score, index) => ({ score, positive: truth[index] === true }))
    .sort((a, b) => b.score - a.score);
}

/**
 * Area under the ROC curve: the chance that a positive scores above a negative, ties counting half
 * (Mann and Whitney, 1947).
 * @returns `null` when one of the two classes is empty
 */
export function rocArea(scores: readonly number[], truth: readonly boolean[]): number | null {
  const sorted = ranked(scores, truth);
  const positives = sorted.filter(({ positive }) => positive).length;
  const negatives = sorted.length - positives;
  if (positives === 0 || negatives === 0) return null;
  let above = 0;
  let pairs = 0;
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    let hits = 0;
    while (end < sorted.length && sorted[end]?.score === sorted[at]?.score) {
      if (sorted[end]?.positive) hits += 1;
      end += 1;
    }
    const misses = end - at - hits;
    pairs += misses * (above + hits / 2);
    above += hits;
    at = end;
  }
  return pairs / (positives * negatives);
}

/**
 * The ROC curve, one point a distinct score, thinned for drawing.
 * @param most points that are kept; both ends always are
 */
export function rocCurve(scores: readonly number[], truth: readonly boolean[], most = 60): RocPoint[] {
  const sorted = ranked(scores, truth);
  const positives = Math.max(1, sorted.filter(({ positive }) => positive).length);
  const negatives = Math.max(1, sorted.length - positives);
  const points: RocPoint[] = [[0, 0]];
  let hits = 0;
  for (const [index, { score, positive }] of sorted.entries()) {
    if (positive) hits += 1;
    if (sorted[index + 1]?.score !== score) points.push([(index + 1 - hits) / negatives, hits / positives]);
  }
  return thinned(points, most);
}

/** Points at even steps along the curve's own length, so that its steep beginning keeps its shape. */
function thinned(points: readonly RocPoint[], most: number): RocPoint[] {
  if (points.length <= most) return [...points];
  const out: RocPoint[] = [];
  let next = 0;
  for (const point of points) {
    // Along both axes together every curve is 2 long.
    if (point[0] + point[1] >= next) {
      out.push(point);
      next = point[0] + point[1] + 2 / (most - 2);
    }
  }
  const last = points.at(-1) as RocPoint;
  if (out.at(-1) !== last) out.push(last);
  return out;
}
