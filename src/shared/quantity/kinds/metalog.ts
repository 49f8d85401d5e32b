import { exp, log } from '../../numerics/exp-log';
import { type Distribution, searchTails } from '../../numerics/tails';
import { samplerOf } from '../../numerics/words';
import { positionalCall } from '../call';
import { handlesAt, type Kind, type Refuse, type Source, type Truncatable } from '../kind';
import { place } from '../parameters';
import { cellDensity, DRAWN_SHARE } from '../shapes';

/**
 * The metalog distribution of three terms from its symmetric percentile triplet P10, P50, P90: T. W. Keelin, "The Metalog
 * Distributions", Decision Analysis 13 (2016) 243-277. With L = ln(u / (1 - u)) its quantile is
 *
 *     M(u) = middle + spread (L + skew (u - 1/2) L)
 *
 * of the value itself where it has no ends, of ln(x - lower) or -ln(upper - x) where it has one, and of
 * ln((x - lower) / (upper - x)) where it has two. It goes through the three percentiles by construction.
 */
export interface Metalog extends Truncatable {
  readonly kind: 'metalog';
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

function scaleOf({ lower, upper }: Metalog): Scale {
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

interface MetalogForm extends Scale {
  readonly middle: number;
  readonly spread: number;
  readonly skew: number;
  /** Between these P50 must lie, for the P10 and P90 given. */
  readonly lowest: number;
  readonly highest: number;
}

function metalogForm(parameters: Metalog): MetalogForm {
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

function distribution(parameters: Metalog): Distribution {
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

const sixDigits = (value: number) => Number(value.toPrecision(6));

/** Three percentiles make a metalog if they rise and are not too lopsided for what lies beyond them. */
function check(q: Metalog, refuse: Refuse): void {
  if (q.lower !== undefined && q.lower >= q.p10) refuse(['lower'], 'belowPercentiles');
  else if (q.upper !== undefined && q.upper <= q.p90) refuse(['upper'], 'abovePercentiles');
  else if (q.p50 <= q.p10) refuse(['p50'], 'percentilesRise');
  else if (q.p90 <= q.p50) refuse(['p90'], 'percentilesRise');
  else checkForm(metalogForm(q), refuse);
}

function checkForm({ skew, lowest, highest }: MetalogForm, refuse: Refuse): void {
  // Percentiles that arithmetic cannot tell apart, or from an end.
  if (!Number.isFinite(skew)) refuse(['p10'], 'nearer');
  else if (!(Math.abs(skew) < METALOG_SKEW)) {
    refuse(['p50'], 'metalogFeasible', { min: sixDigits(lowest), max: sixDigits(highest) });
  }
}

/** How lopsided a metalog is made at most: P50 this far from P10 and from P90, as a share of the way between them. */
const MIN_APART = 0.18;

/** Through the same percentiles, between the same ends; where it has to be less lopsided, P50 gives way. */
function from({ min, max, quantile }: Source): Metalog {
  const width = max - min;
  const within = (p: number) => Math.min(max - width / 100, Math.max(min + width / 100, quantile(p)));
  const odds = (x: number) => Math.log((x - min) / (max - x));
  const [low, middle, high] = [odds(within(0.1)), odds(within(0.5)), odds(within(0.9))] as const;
  // Most of the weight may be in one place: percentiles still have to rise.
  const [first, last] = high - low > 0.01 ? [low, high] : [low - 0.5, low + 0.5];
  const apart = MIN_APART * (last - first);
  const clamped = Math.min(last - apart, Math.max(first + apart, middle));
  const value = (at: number) => Number((min + width / (1 + Math.exp(-at))).toPrecision(8));
  return { kind: 'metalog', p10: value(first), p50: value(clamped), p90: value(last), lower: min, upper: max };
}

const parameters = {
  p10: place,
  p50: place,
  p90: place,
  lower: { measures: 'place', end: 'min', isOptional: true },
  upper: { measures: 'place', end: 'max', isOptional: true },
} as const;

export const metalog: Kind<Metalog> = {
  parameters,
  check,
  isPositive: false,
  hasTails: true,
  support: ({ lower, upper }) => [lower ?? Number.NEGATIVE_INFINITY, upper ?? Number.POSITIVE_INFINITY],
  pointEstimate: ({ p50 }) => p50,
  distribution,
  sampler: (q) => samplerOf(distribution(q)),
  shape: {
    drawnRange(q) {
      const { quantile } = distribution(q);
      return [quantile(DRAWN_SHARE, 1 - DRAWN_SHARE), quantile(1 - DRAWN_SHARE, DRAWN_SHARE)];
    },
    density: (q, drawn) => cellDensity(distribution(q), drawn),
  },
  icon: 'M3 18C9 18 10 5 16 6S20 11 24 11S28 18 33 18M11 18V13M18 18V8M26 18V14',
  handles: (q) => handlesAt(q, 'lower', 'p10', 'p50', 'p90', 'upper'),
  from,
  call: positionalCall('metalog', parameters),
  words: (_, phrases) => phrases.mostCasesEven(),
};
