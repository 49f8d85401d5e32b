import { mergeSorted, sortInPlace, splitReplicates } from '../../figures/sorted';
import { standardError } from '../../figures/standard-error';

/** A score with what each replicate says of it; in the unit of what is scored, the smaller the better. */
export interface Score {
  readonly value: number;
  /** Null where a replicate has too few paths to tell. */
  readonly error: number | null;
  readonly replicates: readonly number[];
}

/**
 * The continuous ranked probability score of equally likely values, in ascending order, against what came: E|X - y| - E|X - X'| / 2.
 * The fair one: the second mean is over pairs of different paths, so that the score does not depend on how many there are (C. A. T.
 * Ferro, "Fair scores for ensemble forecasts", Quarterly Journal of the Royal Meteorological Society 140 (2014) 1917-1923).
 * Of a single value it is the distance. NaN of none.
 */
export function fairCrps(sorted: Float64Array, y: number): number {
  const count = sorted.length;
  let [distance, pairs] = [0, 0];
  for (let i = 0; i < count; i++) {
    const value = sorted[i] as number;
    distance += Math.abs(value - y);
    // The sum of |x_i - x_j| over pairs, from their order.
    pairs += (2 * i - count + 1) * value;
  }
  return distance / count - (count > 1 ? pairs / (count * (count - 1)) : 0);
}

/** The score of a number of each path, with its error from the replicates. */
export function crpsOf(values: Float64Array, y: number): Score {
  const parts = splitReplicates(values).map(sortInPlace);
  const replicates = parts.map((part) => fairCrps(part, y));
  const isKnown = parts.every(({ length }) => length > 1);
  return { value: fairCrps(mergeSorted(parts), y), error: isKnown ? standardError(replicates) : null, replicates };
}
