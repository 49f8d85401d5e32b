/**
 * Order statistics without sorting everything: a histogram finds the bins that hold the wanted ranks, and only those
 * are sorted. The result is exact and does not depend on the order of the values.
 */

const BINS = 1024;
/** Below this, sorting is faster. */
const SMALL = 256;
const MANY = 64;

const counts = new Int32Array(BINS);
const places = new Int32Array(BINS);
/** The bin of each value, found once and used twice. */
let bins = new Uint16Array(0);
let gathered = new Float32Array(0);

function sortAll(values: Float32Array, ranks: Int32Array, out: Float64Array): void {
  const sorted = values.slice().sort();
  for (let k = 0; k < ranks.length; k++) out[k] = sorted[ranks[k] as number] as number;
}

function countBins(values: Float32Array, low: number, scale: number): void {
  counts.fill(0);
  for (let i = 0; i < values.length; i++) {
    const bin = Math.min(BINS - 1, (((values[i] as number) - low) * scale) | 0);
    bins[i] = bin;
    counts[bin] = (counts[bin] as number) + 1;
  }
}

function gather(values: Float32Array): void {
  for (let i = 0; i < values.length; i++) {
    const bin = bins[i] as number;
    const place = places[bin] as number;
    if (place < 0) continue;
    gathered[place] = values[i] as number;
    places[bin] = place + 1;
  }
}

/** A bin holds few values; calling the built-in sort for so few costs more than the sorting. */
function sortStretch(from: number, count: number): void {
  if (count > MANY) {
    gathered.subarray(from, from + count).sort();
    return;
  }
  for (let i = from + 1; i < from + count; i++) {
    const value = gathered[i] as number;
    let k = i;
    for (; k > from && (gathered[k - 1] as number) > value; k--) gathered[k] = gathered[k - 1] as number;
    gathered[k] = value;
  }
}

/**
 * Writes the values of the given ranks (from 0, ascending) to `out`.
 * `low` and `high` are the smallest and largest of `values`.
 */
export function orderStatistics(
  values: Float32Array,
  low: number,
  high: number,
  ranks: Int32Array,
  out: Float64Array,
): void {
  if (low === high) {
    out.fill(low, 0, ranks.length);
    return;
  }
  const scale = BINS / (high - low);
  if (values.length < SMALL || !Number.isFinite(scale) || !Number.isFinite(high - low)) {
    sortAll(values, ranks, out);
    return;
  }
  if (gathered.length < values.length) {
    gathered = new Float32Array(values.length);
    bins = new Uint16Array(values.length);
  }
  countBins(values, low, scale);

  // Give each bin that holds a wanted rank its own stretch of `gathered`.
  places.fill(-1);
  const stretches: { readonly from: number; readonly before: number; readonly count: number }[] = [];
  let before = 0;
  let used = 0;
  let next = 0;
  for (let bin = 0; bin < BINS && next < ranks.length; bin++) {
    const count = counts[bin] as number;
    if ((ranks[next] as number) < before + count) {
      places[bin] = used;
      stretches.push({ from: used, before, count });
      used += count;
      while (next < ranks.length && (ranks[next] as number) < before + count) next++;
    }
    before += count;
  }
  gather(values);

  let k = 0;
  for (const { from, before: rankBefore, count } of stretches) {
    sortStretch(from, count);
    for (; k < ranks.length && (ranks[k] as number) < rankBefore + count; k++) {
      out[k] = gathered[from + (ranks[k] as number) - rankBefore] as number;
    }
  }
}
