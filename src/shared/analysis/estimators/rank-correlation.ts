import { REPLICATES } from '../../engine/replicates';
import { standardError } from '../../figures/standard-error';
import type { Estimate } from './estimate';

/** The ranks of values among all paths and among those of their replicate: whole or half, less their mean. */
export interface Ranks {
  readonly all: Float64Array;
  readonly within: Float64Array;
  /** Sum of the squares of `all`, and of `within` in each replicate. */
  readonly squares: number;
  readonly squaresWithin: Float64Array;
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
  const { together, byReplicate } = sumProducts(all, all, within, within);
  return { all, within, squares: together, squaresWithin: byReplicate };
}

/** The sum of the products of a and b over all paths, and of those of c and d over the paths of each replicate. */
function sumProducts(a: Float64Array, b: Float64Array, c: Float64Array, d: Float64Array) {
  let together = 0;
  const byReplicate = new Float64Array(REPLICATES);
  for (let r = 0; r < REPLICATES; r++) {
    let own = 0;
    for (let path = r; path < a.length; path += REPLICATES) {
      together += (a[path] as number) * (b[path] as number);
      own += (c[path] as number) * (d[path] as number);
    }
    byReplicate[r] = own;
  }
  return { together, byReplicate };
}

/** Null where one of the two has one rank only. */
function correlation(products: number, squaresOfOne: number, squaresOfOther: number): number | null {
  const scale = Math.sqrt(squaresOfOne) * Math.sqrt(squaresOfOther);
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
  const { together, byReplicate } = sumProducts(level.all, outcome.all, level.within, outcome.within);
  const value = correlation(together, level.squares, outcome.squares);
  if (value === null) return null;
  const replicates = Array.from(byReplicate, (products, r) =>
    correlation(products, level.squaresWithin[r] as number, outcome.squaresWithin[r] as number),
  );
  return { value, error: standardError(replicates) };
}
