import type { Distribution } from '../../numerics/tails';
import { samplerOf } from '../../numerics/words';
import { positionalCall } from '../call';
import { handlesAt, type Kind, type Truncatable } from '../kind';
import { checkPeaked, type Peaked, peakedParameters } from '../peaked';

export interface Triangular extends Peaked, Truncatable {
  readonly kind: 'triangular';
}

/** The smallest double that has all its digits. */
const MIN_NORMAL = 2 ** -1022;

/** Piecewise quadratic CDF, inverted in closed form (Kotz and van Dorp, "Beyond Beta", 2004, section 1.1). */
function distribution({ min, mode, max }: Triangular): Distribution {
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

function density({ min, mode, max }: Triangular): (x: number) => number {
  return (x) => {
    if (x < min || x > max) return 0;
    if (x === mode) return 1;
    return x < mode ? (x - min) / (mode - min) : (max - x) / (max - mode);
  };
}

export const triangular: Kind<Triangular> = {
  parameters: peakedParameters,
  check(q, refuse) {
    checkPeaked(q, refuse);
    // Its density is the inverse of these two areas.
    const areas = [q.mode - q.min, q.max - q.mode].map((side) => ({ side, area: side * (q.max - q.min) }));
    if (areas.some(({ side, area }) => side > 0 && area < MIN_NORMAL)) refuse(['mode'], 'nearer');
  },
  isPositive: false,
  hasTails: false,
  support: ({ min, max }) => [min, max],
  pointEstimate: ({ mode }) => mode,
  distribution,
  sampler: (q) => samplerOf(distribution(q)),
  shape: { drawnRange: ({ min, max }) => [min, max], density },
  icon: 'M4 18L14 4L32 18',
  handles: (q) => handlesAt(q, 'min', 'mode', 'max'),
  from: ({ min, mode, max }) => ({ kind: 'triangular', min, mode, max }),
  call: positionalCall('triangular', peakedParameters),
  words: ({ min, mode, max }, phrases) => phrases.rangeLikely(min, mode, max),
};
