import { fail, ok, type Result } from '../../result';
import { paretoK } from '../estimators/pareto';
import { type Explanation, explainSelection } from '../selection/explain';
import { type Selection, selectionOf } from '../selection/selection';
import type { PathNumbers } from '../selection/studied';

/** A figure that paths are weighed by. */
export interface Observed {
  readonly address: string;
  /** The number of each path. */
  readonly values: Float64Array;
  /** What came. */
  readonly value: number;
  /** By how much a path may miss it, in its unit: the standard deviation of a normal error. */
  readonly tolerance: number;
}

/** More figures leave hardly a path that comes near all of them. */
export const MOST_OBSERVED = 3;
/** Fewer paths tell neither a percentile nor its error. */
export const LEAST_EFFECTIVE = 400;
/** From here on the largest weights decide what comes out, and no error tells (Vehtari and others). */
export const LARGEST_K = 0.7;

export interface Update {
  readonly selection: Selection;
  /** Null where the largest weights are equal. */
  readonly paretoK: number | null;
  /** The largest weights decide what comes out, and its errors are too small. */
  readonly isHeavy: boolean;
}

/**
 * How near each path comes to what was reported: the product of phi((y - Y) / h), of which the largest is 1. It is the
 * likelihood of figures that were measured with normal errors of deviation h, independent of each other, so that the weighted
 * paths are those of the projection given the figures (importance sampling from the prior; as approximate Bayesian computation
 * with a normal kernel: M. A. Beaumont, W. Zhang and D. J. Balding, Genetics 162 (2002) 2025-2035).
 */
export function weighPaths(observed: readonly Observed[], paths: number): Float64Array {
  const exponents = new Float64Array(paths);
  for (const { values, value, tolerance } of observed) {
    for (let path = 0; path < paths; path++) {
      const miss = (value - (values[path] as number)) / tolerance;
      exponents[path] = (exponents[path] as number) - (miss * miss) / 2;
    }
  }
  const highest = exponents.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  return exponents.map((one) => Math.exp(one - highest));
}

/** The least power of two of paths that would be enough. */
function pathsNeeded({ effective }: Selection, paths: number): number {
  return 2 ** Math.ceil(Math.log2((paths * LEAST_EFFECTIVE) / effective));
}

/** Refused where too few paths come near what was reported, with how many would; `most` is as many as can be drawn. */
export function update(observed: readonly Observed[], paths: number, most: number): Result<Update> {
  const weights = weighPaths(observed, paths);
  const selection = selectionOf(weights);
  if (selection.effective >= LEAST_EFFECTIVE) {
    const k = paretoK(weights);
    return ok({ selection, paretoK: k, isHeavy: k !== null && k >= LARGEST_K });
  }
  const needed = pathsNeeded(selection, paths);
  const params = {
    figures: observed.map(({ address }) => address).join(', '),
    effective: Math.floor(selection.effective),
    paths,
    least: LEAST_EFFECTIVE,
  };
  return needed > most ? fail('actuals.far', params) : fail('actuals.fewPaths', { ...params, needed });
}

/** What follows from figures: assumptions and headline figures on the weighted paths. */
export interface Updated extends Update {
  readonly explanation: Explanation;
}

export function explainUpdate(observed: readonly Observed[], numbers: PathNumbers, most: number): Result<Updated> {
  const updated = update(observed, numbers.studied.outcomes.paths, most);
  if (!updated.ok) return updated;
  return ok({ ...updated.value, explanation: explainSelection(updated.value.selection, numbers) });
}
