import { REPLICATES } from '../../engine/replicates';
import { type Jackknifed, ratio } from './estimate';
import { toReplicateMeans } from './moments';

/** Writes the order in which a path draws its players anew, numbers from 0. Every order has the same chance. */
export type OrderOfPath = (path: number, out: Uint8Array) => void;

/** Of each player and replicate, the sum of its parts in the squared steps of its paths. */
function sumParts(steps: readonly Float64Array[], orderOfPath: OrderOfPath): Float64Array[] {
  const [base = new Float64Array()] = steps;
  const players = steps.length - 1;
  const sums = Array.from({ length: players }, () => new Float64Array(REPLICATES));
  const order = new Uint8Array(players);
  for (let path = 0; path < base.length; path++) {
    orderOfPath(path, order);
    const start = base[path] as number;
    let before = start;
    for (let j = 0; j < players; j++) {
      const after = (steps[j + 1] as Float64Array)[path] as number;
      const own = sums[order[j] as number] as Float64Array;
      const r = path % REPLICATES;
      own[r] = (own[r] as number) + (start - (before + after) / 2) * (before - after);
      before = after;
    }
  }
  return sums;
}

/**
 * The Shapley effects of independent inputs or groups of inputs ("players"): shares of an outcome's variance that sum to
 * 1, each between the first-order and the total index, interactions being split evenly among those who have a part in
 * them (A. B. Owen, "Sobol' indices and Shapley value", SIAM/ASA Journal on Uncertainty Quantification 2 (2014) 245-251).
 *
 * T. Goda, "A simple algorithm for global sensitivity analysis with Shapley effects", Reliability Engineering and System
 * Safety 213 (2021) 107702: each path draws its players anew one after the other in an order of its own, and
 * the j-th in it is given (y_0 - (y_(j-1) + y_j) / 2) (y_(j-1) - y_j), which is what it adds to (y_0 - y_j)^2 / 2. All
 * of them are given (y_0 - y_d)^2 / 2, whose mean is the variance; that is what the parts are divided by.
 *
 * `steps` are y_0 ... y_d of d players, each with the outcomes of all paths: y_j has the first j of the path's order drawn
 * anew. Null where y_0 and y_d differ in one replicate at most.
 */
export function shapleyEffects(steps: readonly Float64Array[], orderOfPath: OrderOfPath): Jackknifed[] | null {
  const paths = steps[0]?.length ?? 0;
  const parts = sumParts(steps, orderOfPath).map((sums) => toReplicateMeans(sums, paths));
  const all = Float64Array.from({ length: REPLICATES }, (_, r) =>
    parts.reduce((sum, means) => sum + (means[r] as number), 0),
  );
  const effects = parts.map((means) => ratio(means, all));
  return effects.every((effect) => effect !== null) ? effects : null;
}
