import type { z } from 'zod';
import type { Field } from './fields';
import { type Quantity, support } from './quantity';

/** How far out an unbounded kind is followed: it must stay in the field's domain in 998 of 1,000 draws. */
const Z_999 = 3.0902323061678132;

/** The range that a quantity takes: its support, or the middle 99.8% where the support has no end. */
export function practicalRange(q: Quantity): readonly [number, number] {
  if (q.kind === 'normal') return [q.mean - Z_999 * q.sd, q.mean + Z_999 * q.sd];
  if (q.kind === 'lognormal') return [q.median * Math.exp(-Z_999 * q.sigma), q.median * Math.exp(Z_999 * q.sigma)];
  return support(q);
}

/** Refuses a quantity that leaves the domain of its field; the message is `range`, with the domain in `params`. */
export function withinField(field: Field) {
  return (q: Quantity, ctx: z.core.$RefinementCtx): void => {
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
