/** Reads "first last first last ..." (half-open, ascending) into a test of membership. */
export function createRanges(list: string): (point: number) => boolean {
  const bounds = list.split(' ').map(Number);
  return (point) => {
    // How many bounds are at or below the point: odd inside a range.
    let low = 0;
    let high = bounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] as number) <= point) low = middle + 1;
      else high = middle;
    }
    return low % 2 === 1;
  };
}
