/** How many paths see something in month t, at index t; index 0 counts those on which it never happens. */
export type MonthCounts = Int32Array;

/** The counts of some paths, which see it in these months. */
export function countMonths(monthOfPath: Float64Array, months: number): MonthCounts {
  const counts = new Int32Array(months + 1);
  for (let path = 0; path < monthOfPath.length; path++) {
    const month = monthOfPath[path] as number;
    counts[month] = (counts[month] as number) + 1;
  }
  return counts;
}

export function addCounts(replicates: readonly MonthCounts[]): MonthCounts {
  const [first = new Int32Array(), ...others] = replicates;
  return first.map((count, month) => others.reduce((sum, one) => sum + (one[month] as number), count));
}

/** The month by which a share p of the paths has seen it: whole months do not interpolate. Null is beyond the horizon. */
export function monthPercentile(counts: MonthCounts, paths: number, p: number): number | null {
  const wanted = Math.max(1, Math.ceil(paths * p));
  let seen = 0;
  for (let month = 1; month < counts.length; month++) {
    seen += counts[month] as number;
    if (seen >= wanted) return month;
  }
  return null;
}

/**
 * The same month, and how far into it: where the share of paths that are out crosses p, on a straight line between month
 * ends. Whole months hardly differ from one replicate to the next, so their standard error is taken of this.
 */
export function placeInMonth(counts: MonthCounts, paths: number, p: number): number | null {
  const month = monthPercentile(counts, paths, p);
  if (month === null) return null;
  const before = counts.subarray(1, month).reduce((sum, count) => sum + count, 0);
  return month - 1 + (paths * p - before) / (counts[month] as number);
}

export type MonthReading = typeof monthPercentile;

/** Share of the paths that have not seen it by the end of month t, at index t. */
export function survivalCurve(counts: MonthCounts, paths: number): Float64Array {
  const left = new Float64Array(counts.length);
  let out = 0;
  for (let month = 0; month < counts.length; month++) {
    if (month > 0) out += counts[month] as number;
    left[month] = (paths - out) / paths;
  }
  return left;
}
