import { betaTable } from '../../numerics/beta';
import { exp } from '../../numerics/exp-log';
import { normalDraw } from '../../numerics/normal';
import { lookUp, tailPosition } from '../../numerics/quantile-table';
import type { Distribution } from '../../numerics/tails';
import { distributionOf, lognormalThrough } from '../../quantity/distribution';
import { isCertain, PERT_LAMBDA, pointEstimate, truncationOf } from '../../quantity/facts';
import { pertShapes } from '../../quantity/scaled-beta';
import type { Quantity } from '../../quantity/schema';
import { uniform } from './streams';
import type { ScaledTable } from './table-batch';

/** The inverse CDF of a quantity: the value at probability (word + 1/2) / 2^32. Monotone in the word. */
export type Sampler = (word: number) => number;

/** Piecewise quadratic CDF, inverted in closed form (Kotz and van Dorp, "Beyond Beta", 2004, section 1.1). */
function triangularSampler(min: number, mode: number, max: number): Sampler {
  const width = max - min;
  const turn = (mode - min) / width;
  const rising = width * (mode - min);
  const falling = width * (max - mode);
  return (word) => {
    const u = uniform(word);
    return u < turn ? min + Math.sqrt(u * rising) : max - Math.sqrt((1 - u) * falling);
  };
}

/** The table of a quantity that is a beta with shapes of at least 1, whole; null for any other. */
export function scaledTable(quantity: Quantity): ScaledTable | null {
  if (isCertain(quantity) || truncationOf(quantity)) return null;
  if (quantity.kind === 'pert') {
    const { min, mode, max, lambda = PERT_LAMBDA } = quantity;
    return { ...betaTable(...pertShapes(min, mode, max, lambda)), min, max };
  }
  if (quantity.kind !== 'beta' || quantity.alpha < 1 || quantity.beta < 1) return null;
  const { alpha, beta, min, max } = quantity;
  return { ...betaTable(alpha, beta), min, max };
}

/** One quantity by itself, as `sampleBatch` reads many. */
function tableSampler({ lower, upper, min, max }: ScaledTable): Sampler {
  const width = max - min;
  return (word) => {
    const signed = word | 0;
    const position = tailPosition(signed);
    return signed < 0 ? max - width * lookUp(upper, position) : min + width * lookUp(lower, position);
  };
}

/** The way of kinds without a faster one: u and 1 - u of a word are both exact. */
function general(distribution: Distribution): Sampler {
  return (word) => {
    const u = uniform(word);
    return distribution.quantile(u, 1 - u);
  };
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
  const table = scaledTable(quantity);
  if (table) return tableSampler(table);
  if (truncationOf(quantity)) return clamped(general(distributionOf(quantity)), domain.min, domain.max);
  switch (quantity.kind) {
    case 'normal': {
      const { mean, sd } = quantity;
      return clamped((word) => mean + sd * normalDraw(word), domain.min, domain.max);
    }
    case 'lognormal':
    case 'lognormalRange': {
      const { median, sigma } = quantity.kind === 'lognormal' ? quantity : lognormalThrough(quantity.p10, quantity.p90);
      return clamped((word) => median * exp(sigma * normalDraw(word)), domain.min, domain.max);
    }
    case 'uniform': {
      const { min, max } = quantity;
      return (word) => min + (max - min) * uniform(word);
    }
    case 'triangular':
      return triangularSampler(quantity.min, quantity.mode, quantity.max);
    case 'metalog':
      return clamped(general(distributionOf(quantity)), domain.min, domain.max);
    default:
      return general(distributionOf(quantity));
  }
}
