import { constantOf, kindOf, pointEstimate, type Quantity } from '../../quantity/quantity';
import { movedBy, scaled } from '../../scenario/shift';

/** What is left of a gap after some months if it halves every `halfLife` months. */
export function leftOf(months: number, halfLife: number): number {
  return 2 ** (-months / halfLife);
}

/**
 * A quantity that moves towards `target` and has gone all but the share `left` of its way: target + (quantity - target) · left.
 * One that can only be positive keeps its shape, and its point estimate moves so.
 */
export function faded(quantity: Quantity, target: number, left: number): Quantity {
  const point = pointEstimate(quantity);
  const wanted = target + (point - target) * left;
  if (!kindOf(quantity).isPositive) return movedBy(scaled(quantity, left), target * (1 - left));
  return point > 0 && wanted > 0 ? scaled(quantity, wanted / point) : constantOf(wanted);
}
