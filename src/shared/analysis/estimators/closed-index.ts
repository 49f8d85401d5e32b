import { binsOf, boxesOf } from './cells';
import { combine, type Jackknifed } from './estimate';
import { effectBins, firstOrder, inReplicates } from './first-order';
import type { Moments } from './moments';

/** Paths of a box, one in each replicate: with fewer, what is lost within boxes is less, and the error more. */
const PATHS_OF_BOX = 16;

/**
 * The share of an outcome's variance that up to five inputs explain together, with what they do in company of each other:
 * the closed index Var(E(Y|X_u)) / Var(Y), from a run as it is. Their levels, a word for each path, are independent of each
 * other; where the inputs are correlated, these are the levels of the normals that they are made of, in an order in which
 * all of the group come first. Null where there are more inputs, or too few paths.
 *
 * Boxes of several inputs are coarse, and lose a fifth of what a normal input does by itself if it has three bins. What
 * each does by itself is known from fine bins, though, so that the boxes are only asked for what is beyond that:
 *
 *     S_u = S(boxes) + sum_i [S_i(fine bins) - S_i(bins of the boxes)]
 */
export function closedIndex(levels: readonly Uint32Array[], moments: Moments): Jackknifed | null {
  const [first, second] = levels;
  if (first && !second) return firstOrder(effectBins(first), moments);
  const boxes = boxesOf(levels, PATHS_OF_BOX);
  if (!boxes) return null;
  const fine = levels.map((words) => firstOrder(effectBins(words), moments));
  const coarse = levels.map((words) => firstOrder(inReplicates(binsOf(words, boxes.bins)), moments));
  return combine([firstOrder(inReplicates(boxes), moments), ...fine, ...coarse], ([together = 0, ...alone]) =>
    alone.reduce((sum, share, k) => sum + (k < fine.length ? share : -share), together),
  );
}
