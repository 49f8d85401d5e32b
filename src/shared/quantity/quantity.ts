import { kept } from './distribution';
import { kindSchema, type Quantity, refuse } from './schema';

/**
 * A quantity is a number with uncertainty. It is sampled once per path by its inverse CDF (`engine/sampling`).
 * Parameters are in the unit of the assumption that holds it: 1.1 for a growth of 110%, 4173 for HKD 4,173m.
 */
export { constantOf, isCertain, PERT_LAMBDA, pointEstimate, support, truncationOf } from './facts';
export {
  BARE_PARAMETERS,
  canBeTruncated,
  LIST_PARAMETERS,
  OPTIONAL_PARAMETERS,
  QUANTITY_KINDS,
  QUANTITY_PARAMETERS,
  type Quantity,
  type QuantityKind,
  type QuantityOf,
  type Truncation,
} from './schema';

/** A truncation that leaves less is a statement about a tail that nobody has looked at, and is refused. */
export const MIN_KEPT = 0.01;

/** Refuses a truncation that leaves next to nothing, at the bound that cuts the most. */
function leavesEnough(q: Quantity, ctx: { readonly issues: readonly unknown[] } & Parameters<typeof refuse>[0]): void {
  // What has been refused already has no probabilities.
  if (ctx.issues.length > 0 || !('truncation' in q) || !q.truncation) return;
  const { below, above, share } = kept(q);
  if (share >= MIN_KEPT) return;
  refuse(ctx, ['truncation', below >= above ? 'min' : 'max'], 'truncationShare', { min: MIN_KEPT });
}

export const quantitySchema = kindSchema.superRefine(leavesEnough);
