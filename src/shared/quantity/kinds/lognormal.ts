import { exp, log } from '../../numerics/exp-log';
import { normalDraw, standardNormal } from '../../numerics/normal';
import type { Distribution } from '../../numerics/tails';
import type { Sampler } from '../../numerics/words';
import { positionalCall } from '../call';
import { sigmaOf } from '../conversion';
import { handlesAt, type Kind, type Range, type Truncatable, threeFigures, Z_90 } from '../kind';
import { bare, MAX_SIGMA, place } from '../parameters';
import { DRAWN_TAILS } from '../shapes';

/** ln X is normal with mean ln(median) and standard deviation sigma. */
export interface LognormalParameters {
  readonly median: number;
  readonly sigma: number;
}

export interface Lognormal extends LognormalParameters, Truncatable {
  readonly kind: 'lognormal';
}

export function lognormalDistribution({ median, sigma }: LognormalParameters): Distribution {
  return {
    quantile: (below, above) => median * exp(sigma * standardNormal.quantile(below, above)),
    tails: (x) => (x <= 0 ? { below: 0, above: 1 } : standardNormal.tails(log(x / median) / sigma)),
  };
}

export function lognormalSampler({ median, sigma }: LognormalParameters): Sampler {
  return (word) => median * exp(sigma * normalDraw(word));
}

/** The upper tail is long and thin: drawn in full it would squeeze the rest. */
const DRAWN_UPPER_TAIL = 2.2;

export function lognormalDrawn({ median, sigma }: LognormalParameters): Range {
  return [median * Math.exp(-DRAWN_TAILS * sigma), median * Math.exp(DRAWN_UPPER_TAIL * sigma)];
}

export function lognormalDensity({ median, sigma }: LognormalParameters): (x: number) => number {
  return (x) => (x <= 0 ? 0 : Math.exp(-((Math.log(x / median) / sigma) ** 2) / 2) / x);
}

const parameters = { median: place, sigma: bare };

export const lognormal: Kind<Lognormal> = {
  parameters,
  check(q, refuse) {
    if (q.median <= 0) refuse(['median'], 'aboveZero');
    if (q.sigma < 0) refuse(['sigma'], 'notNegative');
    else if (q.sigma > MAX_SIGMA) refuse(['sigma'], 'atMost', { max: MAX_SIGMA });
  },
  isPositive: true,
  hasTails: true,
  support: ({ median, sigma }) => (sigma === 0 ? [median, median] : [0, Number.POSITIVE_INFINITY]),
  pointEstimate: ({ median }) => median,
  distribution: lognormalDistribution,
  sampler: lognormalSampler,
  shape: { drawnRange: lognormalDrawn, density: lognormalDensity },
  icon: 'M4 18C8 18 8 4 12 4S20 17 33 17.5',
  handles: (q) => [
    ...handlesAt(q, 'median'),
    {
      parameter: 'sigma',
      value: q.median * Math.exp(q.sigma),
      at: (x) => ({ ...q, sigma: Number(Math.log(x / q.median).toPrecision(4)) }),
    },
  ],
  // A median that is not positive is left for the schema to refuse, in words.
  from: (source) => ({ kind: 'lognormal', median: source.mode, sigma: sigmaOf(source) }),
  call: positionalCall('lognormal', parameters),
  words({ median, sigma, truncation }, phrases) {
    if (truncation) return phrases.mostCasesEven();
    return phrases.mostCases(
      threeFigures(median * Math.exp(-Z_90 * sigma)),
      threeFigures(median * Math.exp(Z_90 * sigma)),
    );
  },
};
