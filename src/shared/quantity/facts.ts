import type { Range } from './kind';
import { kindOf, type Quantity } from './kinds';
import { truncationBounds, truncationOf } from './truncation';

/** What follows from a quantity's parameters without any probability: its ends and its middle. */

export function constantOf(value: number): Quantity {
  return { kind: 'constant', value };
}

/** Smallest and largest value a quantity can take; infinite for kinds without bounds. */
export function support(q: Quantity): Range {
  const [low, high] = kindOf(q).support(q);
  const [min, max] = truncationBounds(truncationOf(q));
  return [Math.max(low, min), Math.min(high, max)];
}

/** True where every path takes the same value, so that no draw is needed. */
export function isCertain(q: Quantity): boolean {
  const [low, high] = support(q);
  return low === high;
}

/**
 * A single representative value: the constant, the mode, the median, the mean of a beta, or the middle of the range;
 * clamped to what is possible.
 */
export function pointEstimate(q: Quantity): number {
  const [low, high] = support(q);
  return Math.min(Math.max(kindOf(q).pointEstimate(q), low), high);
}
