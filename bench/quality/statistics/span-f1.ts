/**
 * F1 over characters of one text, as in SemEval-2021 task 5: two empty sets agree wholly, an empty one and a filled
 * one not at all.
 */
export function spanF1(said: ReadonlySet<number>, truth: ReadonlySet<number>): number {
  if (truth.size === 0) return said.size === 0 ? 1 : 0;
  let both = 0;
  for (const at of said) if (truth.has(at)) both += 1;
  return (2 * both) / (said.size + truth.size);
}
