import type { ScaledTable } from '../../numerics/quantile-table';
import { type Sampler, samplerOf } from '../../numerics/words';
import { distributionOf } from '../../quantity/distribution';
import { isCertain, pointEstimate } from '../../quantity/facts';
import { kindOf, type Quantity } from '../../quantity/kinds';
import { truncationOf } from '../../quantity/truncation';

/** The table of a quantity that has one and is not truncated; null for any other. */
export function scaledTable(quantity: Quantity): ScaledTable | null {
  if (isCertain(quantity) || truncationOf(quantity)) return null;
  return kindOf(quantity).table?.(quantity) ?? null;
}

/** Kinds without an end are clamped to the domain of their field; the schema keeps that below one draw in 500. */
function clamped(sampler: Sampler, min: number, max: number): Sampler {
  return (word) => Math.min(Math.max(sampler(word), min), max);
}

/** A sampler for a quantity whose field has the domain [min, max]. */
export function createSampler(quantity: Quantity, domain: { readonly min: number; readonly max: number }): Sampler {
  if (isCertain(quantity)) {
    const value = pointEstimate(quantity);
    return () => value;
  }
  const { sampler, hasTails } = kindOf(quantity);
  if (truncationOf(quantity)) return clamped(samplerOf(distributionOf(quantity)), domain.min, domain.max);
  return hasTails ? clamped(sampler(quantity), domain.min, domain.max) : sampler(quantity);
}
