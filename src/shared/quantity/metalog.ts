import { exp, log } from '../numerics/exp-log';
import { type Distribution, searchTails } from '../numerics/tails';

/**
 * The metalog distribution of three terms from its symmetric percentile triplet P10, P50, P90: T. W. Keelin, "The Metalog
 * Distributions", Decision Analysis 13 (2016) 243-277. With L = ln(u / (1 - u)) its quantile is
 *
 *     M(u) = middle + spread (L + skew (u - 1/2) L)
 *
 * of the value itself where it has no ends, of ln(x - lower) or -ln(upper - x) where it has one, and of
 * ln((x - lower) / (upper - x)) where it has two. It goes through the three percentiles by construction.
 */
export interface MetalogParameters {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
}

const LN_9 = log(9);

/**
 * M rises everywhere exactly if |skew| times the largest value of (u - 1/2) + u (1 - u) L is below 1, which is
 * |skew| < 1.6671131...; Keelin prints 1.66711. Taken as the bound, that is on the safe side by two parts in a million,
 * which leaves the curve a slope that rounding is small against.
 */
export const METALOG_SKEW = 1.66711;

interface Scale {
  /** From the value to the scale on which M is. */
  readonly to: (x: number) => number;
  readonly from: (m: number) => number;
}

function scaleOf({ lower, upper }: MetalogParameters): Scale {
  if (lower !== undefined && upper !== undefined) {
    const width = upper - lower;
    return {
      to: (x) => log((x - lower) / (upper - x)),
      // From the nearer end, where the digits are.
      from: (m) => (m < 0 ? lower + width / (1 + exp(-m)) : upper - width / (1 + exp(m))),
    };
  }
  if (lower !== undefined) return { to: (x) => log(x - lower), from: (m) => lower + exp(m) };
  if (upper !== undefined) return { to: (x) => -log(upper - x), from: (m) => upper - exp(-m) };
  return { to: (x) => x, from: (m) => m };
}

export interface MetalogForm extends Scale {
  readonly middle: number;
  readonly spread: number;
  readonly skew: number;
  /** Between these P50 must lie, for the P10 and P90 given. */
  readonly lowest: number;
  readonly highest: number;
}

export function metalogForm(parameters: MetalogParameters): MetalogForm {
  const scale = scaleOf(parameters);
  const [low, middle, high] = [parameters.p10, parameters.p50, parameters.p90].map(scale.to) as [
    number,
    number,
    number,
  ];
  const width = high - low;
  // Keelin's k: how far P50 must stay from either percentile, as a share of the distance between them.
  const apart = (1 - 0.4 * METALOG_SKEW) / 2;
  return {
    ...scale,
    middle,
    spread: width / (2 * LN_9),
    // On its way from P10 to P90, (u - 1/2) L goes from 0.4 ln 9 through 0 to 0.4 ln 9.
    skew: (low + high - 2 * middle) / (0.4 * width),
    lowest: scale.from(low + apart * width),
    highest: scale.from(high - apart * width),
  };
}

export function metalog(parameters: MetalogParameters): Distribution {
  const { middle, spread, skew, from } = metalogForm(parameters);
  const quantile = (below: number, above: number) => {
    const odds = log(below / above);
    return from(middle + spread * odds * (1 + skew * ((below - above) / 2)));
  };
  const low = parameters.lower ?? Number.NEGATIVE_INFINITY;
  const high = parameters.upper ?? Number.POSITIVE_INFINITY;
  return {
    quantile,
    tails(x) {
      if (x <= low) return { below: 0, above: 1 };
      return x >= high ? { below: 1, above: 0 } : searchTails(quantile, x);
    },
  };
}
