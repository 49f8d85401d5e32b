/**
 * Moves values about until the one at `place` is that which would be there if they were in ascending order, with none
 * larger before it and none smaller behind: C. A. R. Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961) 321-322.
 */
function find(values: Float64Array, place: number): void {
  let from = 0;
  let to = values.length - 1;
  while (from < to) {
    const pivot = values[place] as number;
    let i = from;
    let k = to;
    while (i <= k) {
      while ((values[i] as number) < pivot) i += 1;
      while ((values[k] as number) > pivot) k -= 1;
      if (i > k) break;
      const value = values[i] as number;
      values[i] = values[k] as number;
      values[k] = value;
      i += 1;
      k -= 1;
    }
    if (k < place) from = i;
    if (place < i) to = k;
  }
}

/** The percentile that `percentile` reads off sorted values, of one or more in any order, which are moved about. */
export function selectPercentile(values: Float64Array, p: number): number {
  const place = (values.length - 1) * p;
  const first = Math.floor(place);
  find(values, first);
  const below = values[first] as number;
  if (first === place) return below;
  let above = Number.POSITIVE_INFINITY;
  for (let i = first + 1; i < values.length; i++) above = Math.min(above, values[i] as number);
  return below + (place - first) * (above - below);
}
