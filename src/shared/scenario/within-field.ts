import type { z } from 'zod';
import { quantileOf } from '../quantity/distribution';
import { kindOf, type Quantity, support } from '../quantity/quantity';
import type { Field } from './fields';

/** How far out an end without a bound is followed: a quantity must stay in the field's domain in 998 of 1,000 draws. */
const TAIL = 0.001;

/** The range that a quantity takes: its support, or the middle 99.8% where the support has no end. */
export function practicalRange(q: Quantity): readonly [number, number] {
  const [low, high] = support(q);
  if (low === high) return [low, high];
  // That a positive kind ends at zero is true and says nothing: no draw comes near it.
  const hasLow = Number.isFinite(low) && !(kindOf(q).isPositive && low === 0);
  return [hasLow ? low : quantileOf(q, TAIL), Number.isFinite(high) ? high : quantileOf(q, 1 - TAIL)];
}

/** Refuses a quantity that leaves the domain of its field; the message is `range`, with the domain in `params`. */
export function withinField(field: Field) {
  return (q: Quantity, ctx: z.core.$RefinementCtx & { readonly issues: readonly unknown[] }): void => {
    // What has been refused already has no range.
    if (ctx.issues.length > 0) return;
    const [low, high] = practicalRange(q);
    if (low >= field.min && high <= field.max) return;
    ctx.addIssue({
      code: 'custom',
      path: [],
      message: 'range',
      params: { min: field.min, max: field.max, unit: field.unit },
    });
  };
}
