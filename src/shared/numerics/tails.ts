import { exp } from './exp-log';

/** Probability strictly below and strictly above a value: each has digits where one minus the other has none. */
export interface Tails {
  readonly below: number;
  readonly above: number;
}

/**
 * A distribution in double precision, for what is worked out once: truncations, ranges in words, shapes. Draws of kinds
 * that are not truncated go the faster way of their kind's `sampler`.
 */
export interface Distribution {
  /** The value with probability `below` under it and `above` over it, which add up to 1. */
  quantile(below: number, above: number): number;
  tails(x: number): Tails;
}

/** ln odds beyond which nothing is looked for. */
const FAR = 700;

/** Probability from ln odds, both ways. */
export function probabilities(odds: number): Tails {
  return { below: 1 / (1 + exp(-odds)), above: 1 / (1 + exp(odds)) };
}

/**
 * Tails of a continuous distribution that only has a quantile: halves the ln odds until two numbers touch. In ln odds
 * both ends are as fine as the middle.
 */
export function searchTails(quantile: Distribution['quantile'], x: number): Tails {
  let low = -FAR;
  let high = FAR;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return probabilities(middle);
    const { below, above } = probabilities(middle);
    if (quantile(below, above) < x) low = middle;
    else high = middle;
  }
}
