import { REPLICATES } from '../engine/replicates';

/** Share of the paths whose mean is the expected shortfall. */
export const WORST = 0.05;

/** Percentile of sorted values, interpolated as in the bands: definition 7 of Hyndman and Fan. */
export function percentile(sorted: Float64Array, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (place - Math.floor(place)) * (above - below);
}

/** Place among `count` sorted values of the first of the worst. */
export function firstOfWorst(count: number, share: number = WORST): number {
  return Math.min(count - 1, Math.floor(count * (1 - share)));
}

export function expectedShortfall(sorted: Float64Array): number {
  const first = firstOfWorst(sorted.length);
  let sum = 0;
  for (let i = first; i < sorted.length; i++) sum += sorted[i] as number;
  return sum / (sorted.length - first);
}

/** Sorts in place. Many outcomes are the same on all paths, and looking is faster than sorting. */
export function sortInPlace(values: Float64Array): Float64Array {
  for (let i = 1; i < values.length; i++) {
    if ((values[i - 1] as number) > (values[i] as number)) return values.sort();
  }
  return values;
}

/** The values of each replicate, in the order of the paths. */
export function splitReplicates(values: Float64Array): Float64Array[] {
  return Array.from({ length: REPLICATES }, (_, replicate) => {
    const own = new Float64Array(Math.max(0, Math.ceil((values.length - replicate) / REPLICATES)));
    for (let i = 0; i < own.length; i++) own[i] = values[replicate + i * REPLICATES] as number;
    return own;
  });
}

function merge(a: Float64Array, b: Float64Array): Float64Array {
  const merged = new Float64Array(a.length + b.length);
  let i = 0;
  let k = 0;
  while (i < a.length && k < b.length) {
    const left = a[i] as number;
    const right = b[k] as number;
    merged[i + k] = left <= right ? left : right;
    if (left <= right) i += 1;
    else k += 1;
  }
  merged.set(a.subarray(i), i + k);
  merged.set(b.subarray(k), i + k);
  return merged;
}

/** All values of sorted lists, sorted: two by two, which costs less than sorting them again. */
export function mergeSorted(lists: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array(), second, ...others] = lists;
  if (!second) return first;
  const halves = [first, second, ...others];
  const middle = halves.length >> 1;
  return merge(mergeSorted(halves.slice(0, middle)), mergeSorted(halves.slice(middle)));
}
