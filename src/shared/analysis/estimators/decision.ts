export interface Pinball {
  /** The place of the best action among so many outcomes in ascending order: it is one of them. */
  place(count: number): number;
  /** What a unit costs by which an outcome is below the action, or above it. */
  readonly below: number;
  readonly above: number;
}

/**
 * Something that has to be decided before an outcome is known, and what it costs to have decided it as one did. The unit
 * of losses is the decision's own.
 */
export interface Decision {
  /** The action whose mean loss over these outcomes, one or more in ascending order, is the least. */
  best(sorted: Float64Array): number;
  /** Where a unit between action and outcome costs the same at any distance; null for other losses, which take longer. */
  readonly pinball: Pinball | null;
  loss(action: number, y: number): number;
}

/**
 * How much to raise when the need is y, of which a unit held too much costs 1 and a unit that is lacking costs k = p / (1 -
 * p): the loss is R - y or k (y - R), in the unit of y times what it costs to hold one too much. It is the pinball loss
 * max(p (y - R), (p - 1) (y - R)) of R. Koenker and G. Bassett, "Regression Quantiles", Econometrica 46 (1978) 33-50,
 * divided by 1 - p.
 *
 * The best R is the percentile p = k / (1 + k): K. J. Arrow, T. Harris and J. Marschak, "Optimal Inventory Policy",
 * Econometrica 19 (1951) 250-272. Of n outcomes it is the one at place ceil(n p), at which the loss is least to the last
 * digit, and not a place between two.
 *
 * p is above 0 and below 1.
 */
export function raising(p: number): Decision {
  const lacking = p / (1 - p);
  const place = (count: number) => Math.max(0, Math.ceil(count * p) - 1);
  return {
    best: (sorted) => sorted[place(sorted.length)] as number,
    pinball: { place, below: 1, above: lacking },
    loss: (raised, need) => (need > raised ? lacking * (need - raised) : raised - need),
  };
}
