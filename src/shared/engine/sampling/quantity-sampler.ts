import { PERT_LAMBDA, type Quantity } from '../../scenario/quantity';
import { exp } from '../numerics/exp-log';
import { betaTable } from './beta';
import { normalDraw } from './normal';
import { lookUp, tailPosition } from './quantile-table';
import { uniform } from './streams';

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

function pertSampler(min: number, mode: number, max: number, lambda: number): Sampler {
  const width = max - min;
  const { lower, upper } = betaTable(1 + (lambda * (mode - min)) / width, 1 + (lambda * (max - mode)) / width);
  return (word) => {
    const signed = word | 0;
    const position = tailPosition(signed);
    return signed < 0 ? max - width * lookUp(upper, position) : min + width * lookUp(lower, position);
  };
}

/** Kinds without an end are held to the domain of their field; the schema keeps that below one draw in 500. */
function held(sampler: Sampler, min: number, max: number): Sampler {
  return (word) => Math.min(Math.max(sampler(word), min), max);
}

/** A sampler for a quantity whose field has the domain [min, max]. */
export function createSampler(quantity: Quantity, domain: { readonly min: number; readonly max: number }): Sampler {
  switch (quantity.kind) {
    case 'constant': {
      const { value } = quantity;
      return () => value;
    }
    case 'normal': {
      const { mean, sd } = quantity;
      return held((word) => mean + sd * normalDraw(word), domain.min, domain.max);
    }
    case 'lognormal': {
      const { median, sigma } = quantity;
      return held((word) => median * exp(sigma * normalDraw(word)), domain.min, domain.max);
    }
    case 'uniform': {
      const { min, max } = quantity;
      return (word) => min + (max - min) * uniform(word);
    }
    case 'triangular':
      return triangularSampler(quantity.min, quantity.mode, quantity.max);
    case 'pert':
      return pertSampler(quantity.min, quantity.mode, quantity.max, quantity.lambda ?? PERT_LAMBDA);
  }
}
