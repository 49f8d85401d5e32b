/**
 * A quantity is a number with uncertainty. It is sampled once per path by its inverse CDF (`engine/sampling`).
 * Parameters are in the unit of the assumption that holds it: 1.1 for a growth of 110%, 4173 for HKD 4,173m.
 */
export { constantOf, isCertain, pointEstimate, support } from './facts';
export type { Truncation } from './kind';
export {
  isDiscrete,
  kindOf,
  parametersOf,
  QUANTITY_KINDS,
  type Quantity,
  type QuantityKind,
  type QuantityOf,
} from './kinds';
export { quantitySchema } from './schema';
export { TRUNCATION_PARAMETERS, truncationOf } from './truncation';
