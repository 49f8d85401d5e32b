import { REPLICATES } from '../../engine/replicates';
import { standardError } from '../../figures/standard-error';
import type { Estimate } from './estimate';

/** The ranks of values among all paths and among those of their replicate: whole or half, less their mean. */
export interface Ranks {
  readonly all: Float64Array;
  readonly within: Float64Array;
}

/** Writes the ranks of the places in ascending order of their values, less their mean; equal values share theirs. */
function writeRanks(order: Uint32Array, values: Uint32Array | Float64Array, out: Float64Array): void {
  const middle = (order.length - 1) / 2;
  for (let start = 0; start < order.length; ) {
    const value = values[order[start] as number];
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === value) end += 1;
    for (let i = start; i < end; i++) out[order[i] as number] = (start + end - 1) / 2 - middle;
    start = end;
  }
}

function splitByReplicate(order: Uint32Array): Uint32Array[] {
  const parts = Array.from(
    { length: REPLICATES },
    (_, r) => new Uint32Array(Math.max(0, Math.ceil((order.length - r) / REPLICATES))),
  );
  const filled = new Uint32Array(REPLICATES);
  for (let i = 0; i < order.length; i++) {
    const path = order[i] as number;
    const r = path % REPLICATES;
    const place = filled[r] as number;
    (parts[r] as Uint32Array)[place] = path;
    filled[r] = place + 1;
  }
  return parts;
}

/** The ranks of the levels of an input or of an outcome, one of each path, given the order that they have. */
export function ranksOf(values: Uint32Array | Float64Array, order: Uint32Array): Ranks {
  const all = new Float64Array(values.length);
  const within = new Float64Array(values.length);
  writeRanks(order, values, all);
  for (const own of splitByReplicate(order)) writeRanks(own, values, within);
  return { all, within };
}

/** Of every `step`-th path from `first` on; null where one of the two has one rank only. */
function correlation(a: Float64Array, b: Float64Array, first: number, step: number): number | null {
  let products = 0;
  let squaresOfA = 0;
  let squaresOfB = 0;
  for (let path = first; path < a.length; path += step) {
    const x = a[path] as number;
    const y = b[path] as number;
    products += x * y;
    squaresOfA += x * x;
    squaresOfB += y * y;
  }
  const scale = Math.sqrt(squaresOfA) * Math.sqrt(squaresOfB);
  return scale > 0 ? products / scale : null;
}

/** A rank correlation; its error is null where an outcome is the same on all paths of a replicate. */
export interface RankCorrelation extends Omit<Estimate, 'error'> {
  readonly error: number | null;
}

/**
 * Spearman's rank correlation of a level and an outcome, from -1 to 1, equal values having their mean rank (W. J. Conover,
 * "Practical Nonparametric Statistics", 3rd edition (1999), section 5.4). Its error is that of the mean of the sixteen
 * replicates, each ranked by itself. Null where the outcome is the same on all paths.
 */
export function rankCorrelation(level: Ranks, outcome: Ranks): RankCorrelation | null {
  const value = correlation(level.all, outcome.all, 0, 1);
  if (value === null) return null;
  const replicates = Array.from({ length: REPLICATES }, (_, r) =>
    correlation(level.within, outcome.within, r, REPLICATES),
  );
  return { value, error: standardError(replicates) };
}
