/** Items by key, keys in the order in which they come first. */
export function group<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const out = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const mine = out.get(key);
    if (mine) mine.push(item);
    else out.set(key, [item]);
  }
  return out;
}
