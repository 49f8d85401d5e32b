import { betaTable } from '../../numerics/beta';
import { type ScaledTable, tableSampler } from '../../numerics/quantile-table';
import { samplerOf } from '../../numerics/words';
import { positionalCall } from '../call';
import { neat } from '../conversion';
import { handlesAt, type Kind, type Parameter, type Truncatable } from '../kind';
import { BETA_SHAPE, highEnd, lowEnd } from '../parameters';
import { scaledBeta } from '../scaled-beta';
import { betaDensity, cellDensity } from '../shapes';

export interface Beta extends Truncatable {
  readonly kind: 'beta';
  readonly alpha: number;
  readonly beta: number;
  readonly min: number;
  readonly max: number;
}

/** A beta made from another kind has the peak of a PERT. */
const LAMBDA = 4;

function distribution({ alpha, beta, min, max }: Beta) {
  return scaledBeta(alpha, beta, min, max);
}

function table({ alpha, beta, min, max }: Beta): ScaledTable | null {
  return alpha < 1 || beta < 1 ? null : { ...betaTable(alpha, beta), min, max };
}

const shape: Parameter = { measures: 'bare', bounds: BETA_SHAPE };
const parameters = { alpha: shape, beta: shape, min: lowEnd, max: highEnd };

export const beta: Kind<Beta> = {
  parameters,
  check(q, refuse) {
    if (q.min > q.max) refuse(['min'], 'minBelowMax');
  },
  isPositive: false,
  hasTails: false,
  support: ({ min, max }) => [min, max],
  pointEstimate: (q) => q.min + ((q.max - q.min) * q.alpha) / (q.alpha + q.beta),
  distribution,
  sampler(q) {
    const own = table(q);
    return own ? tableSampler(own) : samplerOf(distribution(q));
  },
  table,
  shape: {
    drawnRange: ({ min, max }) => [min, max],
    density(q, drawn) {
      // Below 1 the density has no end at that side.
      if (q.alpha < 1 || q.beta < 1) return cellDensity(distribution(q), drawn);
      const density = betaDensity(q.alpha - 1, q.beta - 1);
      return (x) => density((x - q.min) / (q.max - q.min));
    },
  },
  icon: 'M5 18C6 6 11 4 15 5S28 12 31 18',
  handles: (q) => handlesAt(q, 'min', 'max'),
  from({ min, mode, max }) {
    const share = max > min ? (mode - min) / (max - min) : 0.5;
    return { kind: 'beta', alpha: neat(1 + LAMBDA * share), beta: neat(1 + LAMBDA * (1 - share)), min, max };
  },
  call: positionalCall('beta', parameters),
  words: (_, phrases) => phrases.mostCasesEven(),
};
