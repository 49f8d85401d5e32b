import { REPLICATES } from '../engine/replicates';

/**
 * Standard errors of chances, which are shares of paths. Replicates that agree have no spread, and so it is whenever
 * something is seen on none of the paths or on all of them; but what no path has seen is not impossible. By Laplace's
 * rule of succession (every chance is equally likely beforehand) the chance of what `count` of `paths` have seen is a
 * beta variable with shapes count + 1 and paths - count + 1. Its standard deviation is close to that of a binomial
 * share in the middle, and 1 / paths at the ends. Three times as much is the 95% bound of J. A. Hanley and A.
 * Lippman-Hand, "If nothing goes wrong, is everything all right?", JAMA 249 (1983) 1743-1745: the rule of three.
 */
function successionError(count: number, paths: number): number {
  return Math.sqrt(((count + 1) * (paths - count + 1)) / (paths + 3)) / (paths + 2);
}

/** The standard error of a share of paths that have nothing to do with each other. */
export function sampleError(share: number, paths: number): number {
  return successionError(share * paths, paths);
}

/** The error of a chance of 0 or 1, of the order of 1 / paths: no chance is known any better. */
export function leastChanceError(paths: number): number {
  return successionError(0, paths);
}

/**
 * The standard error of a chance whose replicates have the standard error `spread`. Where fewer paths than there are
 * replicates make the difference, it is their number that decides, and not how they happen to be spread.
 */
export function chanceError(spread: number, count: number, paths: number): number {
  const isRare = Math.min(count, paths - count) < REPLICATES;
  return Math.max(spread, isRare ? successionError(count, paths) : leastChanceError(paths));
}
