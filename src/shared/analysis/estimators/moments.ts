import { REPLICATES } from '../../engine/replicates';
import { type Jackknifed, jackknife, type Left, meanOf, usedReplicates } from './estimate';

/** What estimates of variance read of an outcome: worked out once, however many inputs it is held against. */
export interface Moments {
  /** The outcome of each path. */
  readonly y: Float64Array;
  /** The outcome of each path less the mean of all. */
  readonly centred: Float64Array;
  /** The square of the mean of `centred` as it would be over ever more paths, without bias: about 0. */
  readonly squaredMean: Jackknifed;
  /** In squares of the outcome's unit. */
  readonly variance: Jackknifed;
}

/** Sums of each replicate over how many paths it has. */
export function toReplicateMeans(sums: Float64Array, paths: number): Float64Array {
  return sums.map((sum, r) => sum / Math.ceil((paths - r) / REPLICATES));
}

/** Mean product of the means of two different replicates, which no noise of a single one adds to. */
function squareOfMean(means: Float64Array, left: Left): number {
  let sum = 0;
  let squares = 0;
  for (let r = 0; r < REPLICATES; r++) {
    if (r === left) continue;
    const mean = means[r] as number;
    sum += mean;
    squares += mean * mean;
  }
  const used = usedReplicates(left);
  return (sum * sum - squares) / (used * (used - 1));
}

function lessMean(y: Float64Array): Float64Array {
  let sum = 0;
  for (let path = 0; path < y.length; path++) sum += y[path] as number;
  const mean = sum / y.length;
  const less = new Float64Array(y.length);
  for (let path = 0; path < y.length; path++) less[path] = (y[path] as number) - mean;
  return less;
}

/** Whether the paths differ, whichever replicate is left out. */
function varies(y: Float64Array): boolean {
  const lowest = new Float64Array(REPLICATES).fill(Number.POSITIVE_INFINITY);
  const highest = new Float64Array(REPLICATES).fill(Number.NEGATIVE_INFINITY);
  for (let path = 0; path < y.length; path++) {
    const r = path % REPLICATES;
    const value = y[path] as number;
    if (value < (lowest[r] as number)) lowest[r] = value;
    if (value > (highest[r] as number)) highest[r] = value;
  }
  return lowest.every((_, left) => {
    const others = (values: Float64Array) => values.filter((_, r) => r !== left);
    return Math.min(...others(lowest)) < Math.max(...others(highest));
  });
}

/**
 * The moments of an outcome, y of path p at index p.
 *
 * Var = mean(Y^2) - mu^2 with mu^2 = [(sum_r Ybar_r)^2 - sum_r Ybar_r^2] / (R (R - 1)) over all paths: the variance within
 * replicates would be too small, as each of them is evener than chance. Taking the mean off first changes nothing where
 * every replicate fills all bins evenly, and takes noise of the size of the squared mean from plain draws.
 *
 * Null where nothing can be said: fewer paths than replicates, all the same, or different in one replicate only.
 */
export function momentsOf(y: Float64Array): Moments | null {
  if (y.length < REPLICATES || !varies(y)) return null;
  const centred = lessMean(y);
  const sums = new Float64Array(REPLICATES);
  const sumsOfSquares = new Float64Array(REPLICATES);
  for (let path = 0; path < y.length; path++) {
    const value = centred[path] as number;
    const r = path % REPLICATES;
    sums[r] = (sums[r] as number) + value;
    sumsOfSquares[r] = (sumsOfSquares[r] as number) + value * value;
  }
  const means = toReplicateMeans(sums, y.length);
  const squares = toReplicateMeans(sumsOfSquares, y.length);
  return {
    y,
    centred,
    squaredMean: jackknife((left) => squareOfMean(means, left)),
    variance: jackknife((left) => meanOf(squares, left) - squareOfMean(means, left)),
  };
}
