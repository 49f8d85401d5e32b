/** The least value at or below which half of the weight lies; without weights every path weighs the same. */
export function medianOf(values: Float64Array, weights: Float64Array | null): number {
  const order = Uint32Array.from({ length: values.length }, (_, path) => path).sort(
    (a, b) => (values[a] as number) - (values[b] as number),
  );
  const weightOf = (path: number) => (weights ? (weights[path] as number) : 1);
  let total = 0;
  for (let path = 0; path < values.length; path++) total += weightOf(path);
  let seen = 0;
  for (const path of order) {
    seen += weightOf(path);
    if (seen >= total / 2) return values[path] as number;
  }
  return values[order.at(-1) ?? 0] ?? 0;
}
