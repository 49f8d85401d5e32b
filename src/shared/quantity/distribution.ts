import { exp, log } from '../numerics/exp-log';
import { standardNormal } from '../numerics/normal';
import type { Distribution } from '../numerics/tails';
import { atomsInOrder, inOrder, isCertain, PERT_LAMBDA, truncationBounds, truncationOf } from './facts';
import { discrete, empirical } from './lists';
import { metalog } from './metalog';
import { pertShapes, scaledBeta } from './scaled-beta';
import type { Quantity } from './schema';

function point(value: number): Distribution {
  return { quantile: () => value, tails: (x) => ({ below: value < x ? 1 : 0, above: value > x ? 1 : 0 }) };
}

function normal(mean: number, sd: number): Distribution {
  return {
    quantile: (below, above) => mean + sd * standardNormal.quantile(below, above),
    tails: (x) => standardNormal.tails((x - mean) / sd),
  };
}

function lognormal(median: number, sigma: number): Distribution {
  return {
    quantile: (below, above) => median * exp(sigma * standardNormal.quantile(below, above)),
    tails: (x) => (x <= 0 ? { below: 0, above: 1 } : standardNormal.tails(log(x / median) / sigma)),
  };
}

/** The standard normal's P90. */
const Z_90 = 1.2815515655446004;

/** Median and sigma of a lognormal with these percentiles. */
export function lognormalThrough(p10: number, p90: number): { readonly median: number; readonly sigma: number } {
  return { median: Math.sqrt(p10) * Math.sqrt(p90), sigma: log(p90 / p10) / (2 * Z_90) };
}

/** Piecewise quadratic CDF, inverted in closed form (Kotz and van Dorp, "Beyond Beta", 2004, section 1.1). */
function triangular(min: number, mode: number, max: number): Distribution {
  const width = max - min;
  const turn = (mode - min) / width;
  const rising = width * (mode - min);
  const falling = width * (max - mode);
  return {
    quantile: (below, above) => (below < turn ? min + Math.sqrt(below * rising) : max - Math.sqrt(above * falling)),
    tails(x) {
      if (x <= min) return { below: 0, above: 1 };
      if (x >= max) return { below: 1, above: 0 };
      const below = x < mode ? ((x - min) / rising) * (x - min) : 1 - ((max - x) / falling) * (max - x);
      return { below, above: 1 - below };
    },
  };
}

function uniform(min: number, max: number): Distribution {
  const width = max - min;
  const share = (part: number) => Math.min(1, Math.max(0, part / width));
  return {
    quantile: (below, above) => (below <= 0.5 ? min + width * below : max - width * above),
    tails: (x) => ({ below: share(x - min), above: share(max - x) }),
  };
}

/** The distribution of a valid quantity before it is truncated. */
export function wholeDistribution(q: Quantity): Distribution {
  switch (q.kind) {
    case 'constant':
      return point(q.value);
    case 'normal':
      return q.sd === 0 ? point(q.mean) : normal(q.mean, q.sd);
    case 'lognormal':
      return q.sigma === 0 ? point(q.median) : lognormal(q.median, q.sigma);
    case 'lognormalRange': {
      const { median, sigma } = lognormalThrough(q.p10, q.p90);
      return q.p10 === q.p90 ? point(q.p10) : lognormal(median, sigma);
    }
    case 'uniform':
      return q.min === q.max ? point(q.min) : uniform(q.min, q.max);
    case 'triangular':
      return q.min === q.max ? point(q.min) : triangular(q.min, q.mode, q.max);
    case 'pert': {
      if (q.min === q.max) return point(q.min);
      return scaledBeta(...pertShapes(q.min, q.mode, q.max, q.lambda ?? PERT_LAMBDA), q.min, q.max);
    }
    case 'beta':
      return q.min === q.max ? point(q.min) : scaledBeta(q.alpha, q.beta, q.min, q.max);
    case 'metalog':
      return metalog(q);
    case 'discrete':
      return discrete(atomsInOrder(q));
    case 'empirical':
      return empirical(Float64Array.from(inOrder(q.samples)));
  }
}

/** What a truncation cuts off on either side, and the share that it keeps. */
export interface Kept {
  readonly below: number;
  readonly above: number;
  readonly share: number;
}

function keptOf(distribution: Distribution, min: number, max: number): Kept {
  const below = min === Number.NEGATIVE_INFINITY ? 0 : distribution.tails(min).below;
  const above = max === Number.POSITIVE_INFINITY ? 0 : distribution.tails(max).above;
  return { below, above, share: Math.max(0, 1 - below - above) };
}

export function kept(q: Quantity): Kept {
  return keptOf(wholeDistribution(q), ...truncationBounds(truncationOf(q)));
}

/**
 * The distribution of a valid quantity. A truncated one is read at the share of the whole that it keeps: at below +
 * u (1 - below - above), counted from either end so that neither tail loses digits.
 */
export function distributionOf(q: Quantity): Distribution {
  const whole = wholeDistribution(q);
  if (truncationOf(q) === undefined || isCertain(q)) return whole;
  const [min, max] = truncationBounds(truncationOf(q));
  const { below: cutBelow, above: cutAbove, share } = keptOf(whole, min, max);
  return {
    quantile: (below, above) =>
      Math.min(Math.max(whole.quantile(cutBelow + below * share, cutAbove + above * share), min), max),
    tails(x) {
      if (x <= min) return { below: 0, above: 1 };
      if (x >= max) return { below: 1, above: 0 };
      const { below, above } = whole.tails(x);
      return { below: (below - cutBelow) / share, above: (above - cutAbove) / share };
    },
  };
}

/** The value below which a share p of the draws lies. */
export function quantileOf(q: Quantity, p: number): number {
  return distributionOf(q).quantile(p, 1 - p);
}
